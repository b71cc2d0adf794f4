import { SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, type InetAddress } from '@sock/inet';
import { kept } from '../../../../tooling/vitest/kept.js';

export type Inet = Socket<InetAddress>;

export function tcp(): Inet {
  return kept(new Socket(AF_INET, SOCK_STREAM));
}

export function udp(): Inet {
  return kept(new Socket(AF_INET, SOCK_DGRAM));
}

/** Binds to a port of 127.0.0.1 that the kernel chooses. */
export function bound(socket: Inet): Inet {
  socket.bindSync({ host: '127.0.0.1', port: 0 });
  return socket;
}

/** A TCP socket that listens on 127.0.0.1. */
export function listening(backlog?: number): Inet {
  const socket = bound(tcp());
  socket.listen(backlog);
  return socket;
}

export function addressOf(socket: Inet): InetAddress {
  return socket.getsockname() as InetAddress;
}

/** Where nobody listens; the socket that does not keeps the port from others. */
export function desertedTcp(): InetAddress {
  return addressOf(bound(tcp()));
}

/** Where no datagram is received: the port was somebody's a moment ago. */
export function desertedUdp(): InetAddress {
  const socket = bound(udp());
  const address = addressOf(socket);
  socket.close();
  return address;
}

/** Both ends of a TCP connection. */
export function connection(): [client: Inet, server: Inet] {
  const listener = listening();
  const client = tcp();
  client.connectSync(addressOf(listener));
  const { socket } = listener.acceptSync();
  listener.close();
  return [client, kept(socket)];
}

/**
 * A listener whose queue is full: it answers no more, so that whoever connects waits.
 * With a backlog of 0 the kernel queues one connection and ignores the next.
 */
export function fullListener(): InetAddress {
  const listener = listening(0);
  tcp().connectSync(addressOf(listener));
  return addressOf(listener);
}
