import { POLLIN, pollSync, SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK, VMADDR_CID_ANY, VMADDR_CID_LOCAL, VMADDR_PORT_ANY, type VsockAddress } from '@sock/vsock';
import { kept } from '../../../../tooling/vitest/kept.js';

/** A socket that listens on a free port; who connects is only this machine itself. */
export function listening(type: number = SOCK_STREAM): Socket<VsockAddress> {
  const listener = new Socket(AF_VSOCK, type);
  listener.bindSync({ cid: VMADDR_CID_ANY, port: VMADDR_PORT_ANY });
  listener.listen();
  return listener;
}

/** This machine's address of a socket that listens. */
export function local(listener: Socket<VsockAddress>): VsockAddress {
  return { cid: VMADDR_CID_LOCAL, port: listener.getsockname().port };
}

/** A connection to a socket that listens. */
export async function connected(listener: Socket<VsockAddress>): Promise<Socket<VsockAddress>> {
  const client = new Socket(AF_VSOCK, listener.type);
  await client.connect(local(listener));
  return client;
}

/** Two ends of a new connection; whoever opens them closes them. */
export async function openPair(
  type: number = SOCK_STREAM,
): Promise<[client: Socket<VsockAddress>, server: Socket<VsockAddress>]> {
  const listener = listening(type);
  const [client, { socket }] = await Promise.all([connected(listener), listener.accept()]);
  listener.close();
  return [client, socket];
}

/** Two ends of a new connection, closed after the test. */
export async function pair(
  type: number = SOCK_STREAM,
): Promise<[client: Socket<VsockAddress>, server: Socket<VsockAddress>]> {
  const [client, server] = await openPair(type);
  return [kept(client), kept(server)];
}

/** The kernel carries data over by itself: waits, on this thread, until a socket has some. */
export function arrived(socket: Socket<VsockAddress>): void {
  pollSync([{ socket, events: POLLIN }]);
}
