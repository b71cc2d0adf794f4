// Sockets of the kinds that the workloads name, and their addresses as the programs print them: a port or a path.
import { unlinkSync } from 'node:fs';
import { SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, IPPROTO_TCP, TCP_NODELAY } from '@sock/inet';
import { AF_UNIX } from '@sock/unix';

const open = (kind) =>
  new Socket(kind === 'unix' ? AF_UNIX : AF_INET, kind === 'udp' ? SOCK_DGRAM : SOCK_STREAM);
const endpoint = (kind, text) =>
  kind === 'unix' ? { path: text } : { host: '127.0.0.1', port: Number(text) };

function ready(kind, socket) {
  if (kind === 'tcp') socket.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1);
  return socket;
}

/** A bound socket, or where there are connections the first that is accepted; prints its address. */
export function served(kind) {
  const text = kind === 'unix' ? `/tmp/sock-bench-${process.pid}` : '0';
  const socket = open(kind);
  socket.bindSync(endpoint(kind, text));
  if (kind !== 'udp') socket.listen(1);
  console.log(kind === 'unix' ? text : socket.getsockname().port);
  if (kind === 'udp') return socket;
  const connection = socket.acceptSync().socket;
  if (kind === 'unix') unlinkSync(text);
  return ready(kind, connection);
}

export function connected(kind, text) {
  const socket = open(kind);
  socket.connectSync(endpoint(kind, text));
  return ready(kind, socket);
}
