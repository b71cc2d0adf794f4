import {
  AF_BLUETOOTH,
  type BluetoothAddress,
  BTPROTO_L2CAP,
  BTPROTO_RFCOMM,
  BTPROTO_SCO,
  getController,
} from '@sock/bluetooth';
import { POLLIN, poll, SOCK_SEQPACKET, SOCK_STREAM, Socket, type SocketError } from '@sock/core';
import { onTestFinished } from 'vitest';
import { sleep } from '../../../../tooling/vitest/time.js';

/** Long enough for an emulated controller, short enough to see what hangs. */
const PATIENCE = 30_000;

export type BluetoothSocket = Socket<BluetoothAddress>;

function opened(type: number, proto: number): BluetoothSocket {
  const socket = new Socket(AF_BLUETOOTH, type, proto);
  socket.settimeout(PATIENCE);
  return socket;
}

/** Unbound sockets of the protocols. */
export const l2cap = (type: number = SOCK_SEQPACKET) => opened(type, BTPROTO_L2CAP);
export const rfcomm = () => opened(SOCK_STREAM, BTPROTO_RFCOMM);
export const sco = () => opened(SOCK_SEQPACKET, BTPROTO_SCO);

/** Closes a socket after the test. */
export function kept<S extends { close(): void }>(socket: S): S {
  onTestFinished(() => socket.close());
  return socket;
}

/** How to make two sockets that are connected to each other. */
export interface Route {
  open(): BluetoothSocket;
  /** What the listener is bound to. */
  readonly server: BluetoothAddress;
  /** What the client is bound to. */
  readonly client: BluetoothAddress;
  /** Options of both, before they listen or connect. Some take a socket that knows its kind of link, by its bind. */
  readonly configure?: ((socket: BluetoothSocket) => void) | undefined;
}

/** A listener that is closed after the test. */
export function listening(route: Route): BluetoothSocket {
  const listener = bound(route, route.server);
  listener.listen();
  return listener;
}

/**
 * What a connect meets while this kernel, or the other one, still ends an earlier connection: of SCO the first, over a
 * channel of RFCOMM any of them.
 */
const ending = ['EBUSY', 'ECONNRESET', 'ECONNREFUSED'];

/** A socket that is connected when this is done. */
export async function connected(route: Route): Promise<BluetoothSocket> {
  for (let left = 100; ; left--) {
    const client = bound(route, route.client);
    try {
      await client.connect(route.server);
      return client;
    } catch (error) {
      client.close();
      const { code } = error as SocketError;
      const again = code === 'EBUSY' || ('channel' in route.server && ending.includes(code));
      if (left === 0 || !again) throw error;
      await sleep(20);
    }
  }
}

/** Two sockets that are connected to each other; the caller closes them. */
export async function connectedPair(
  route: Route,
): Promise<[client: BluetoothSocket, server: BluetoothSocket]> {
  const listener = listening(route);
  try {
    const [client, { socket }] = await Promise.all([connected(route), listener.accept()]);
    socket.settimeout(PATIENCE);
    return [client, socket];
  } finally {
    listener.close();
  }
}

/** The same, closed after the test. */
export async function keptPair(route: Route): Promise<[client: BluetoothSocket, server: BluetoothSocket]> {
  const [client, server] = await connectedPair(route);
  return [kept(client), kept(server)];
}

function bound({ open, configure }: Route, address: BluetoothAddress): BluetoothSocket {
  const socket = open();
  try {
    socket.bindSync(address);
    configure?.(socket);
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}

/**
 * Sends, and waits until the kernel of the receiving end has it: a controller passes on what was sent at its leisure. A
 * receive that waits already may take it before it is seen here; the controller's counter tells of it too.
 */
export async function deliver(
  sender: BluetoothSocket,
  data: Uint8Array,
  receiver: BluetoothSocket,
): Promise<void> {
  const before = receivedPackets();
  await sender.send(data);
  for (let rounds = 0; rounds < 10; ) {
    const ready = await poll([{ socket: receiver, events: POLLIN }], 0);
    if (ready.length > 0) return;
    if (receivedPackets() > before) rounds++;
    await sleep(5);
  }
}

function receivedPackets(): number {
  return [0, 1].reduce((sum, device) => {
    const { aclReceived, scoReceived } = getController(device).counters;
    return sum + aclReceived + scoReceived;
  }, 0);
}

/** Bytes that tell when some of them are missing or in another place. */
export const pattern = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251));

/** Sends a message there and back, and answers what came. */
export async function echoed(
  client: BluetoothSocket,
  server: BluetoothSocket,
  message: Buffer,
): Promise<Buffer> {
  await deliver(client, message, server);
  await deliver(server, await server.recv(0xffff), client);
  return client.recv(0xffff);
}
