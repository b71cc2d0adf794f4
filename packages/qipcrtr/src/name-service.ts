import {
  checkInteger,
  checkObject,
  checkSocket,
  flagsOf,
  inTurn,
  rejectedInTurn,
  type Socket,
  signalOf,
  untilClosed,
  type WaitOptions,
} from '@sock/core';
import {
  QRTR_PORT_CTRL,
  QRTR_TYPE_DEL_LOOKUP,
  QRTR_TYPE_DEL_SERVER,
  QRTR_TYPE_NEW_LOOKUP,
  QRTR_TYPE_NEW_SERVER,
} from './constants.js';
import { encodeControlPacket } from './control-packet.js';
import type { QipcrtrAddress } from './qipcrtr-address.js';
import { type QrtrEvent, Search } from './search.js';

/** What to look up, or to publish. */
export interface QrtrService {
  /** Number of the service; 0 looks for any. */
  readonly service: number;
  /** Its version in the low byte, its instance above; 0 if it is left out, which looks for any. */
  readonly instance?: number | undefined;
}

type QipcrtrSocket = Socket<QipcrtrAddress>;
type Options = number | WaitOptions;

/** Names this socket as one that serves; the name goes with the socket. */
export function publish(socket: QipcrtrSocket, service: QrtrService, options?: Options): Promise<void> {
  return tell(socket, QRTR_TYPE_NEW_SERVER, service, options);
}

/** {@link publish}, blocking the thread. */
export function publishSync(socket: QipcrtrSocket, service: QrtrService): void {
  socket.sendtoSync(request(socket, QRTR_TYPE_NEW_SERVER, service), nameService(socket));
}

/** Takes the name back. */
export function unpublish(socket: QipcrtrSocket, service: QrtrService, options?: Options): Promise<void> {
  return tell(socket, QRTR_TYPE_DEL_SERVER, service, options);
}

/** {@link unpublish}, blocking the thread. */
export function unpublishSync(socket: QipcrtrSocket, service: QrtrService): void {
  socket.sendtoSync(request(socket, QRTR_TYPE_DEL_SERVER, service), nameService(socket));
}

/** Asks for servers: those that are there, and those that come and go. `nextServer` and `lookup` receive them. */
export function startLookup(socket: QipcrtrSocket, service: QrtrService, options?: Options): Promise<void> {
  return tell(socket, QRTR_TYPE_NEW_LOOKUP, service, options);
}

/** {@link startLookup}, blocking the thread. */
export function startLookupSync(socket: QipcrtrSocket, service: QrtrService): void {
  socket.sendtoSync(request(socket, QRTR_TYPE_NEW_LOOKUP, service), nameService(socket));
}

/** Asks for no more servers. */
export function stopLookup(socket: QipcrtrSocket, service: QrtrService, options?: Options): Promise<void> {
  return tell(socket, QRTR_TYPE_DEL_LOOKUP, service, options);
}

/** {@link stopLookup}, blocking the thread. */
export function stopLookupSync(socket: QipcrtrSocket, service: QrtrService): void {
  socket.sendtoSync(request(socket, QRTR_TYPE_DEL_LOOKUP, service), nameService(socket));
}

/**
 * The next event of a lookup. Messages of others are dropped: use a socket for lookups alone.
 *
 * @throws TimeoutError when no event came in the socket's timeout, whatever else came
 */
export async function nextServer(socket: QipcrtrSocket, options?: Options): Promise<QrtrEvent> {
  const search = new Search(socket, flagsOf(options));
  return eventIn(search, signalOf(options)).catch(rejectedInTurn);
}

async function eventIn(search: Search, signal: AbortSignal | undefined): Promise<QrtrEvent> {
  for (;;) {
    signal?.throwIfAborted();
    const found = await inTurn(search.take());
    if (found) return found;
    if (found === false) await search.wait(signal);
  }
}

/** {@link nextServer}, blocking the thread. */
export function nextServerSync(socket: QipcrtrSocket): QrtrEvent {
  const search = new Search(socket, 0);
  for (;;) {
    const found = search.take();
    if (found) return found;
    if (found === false) search.waitSync();
  }
}

/** Looks servers up, and gives each event as it comes, until the loop is left or the socket is closed. */
export async function* lookup(
  socket: QipcrtrSocket,
  service: QrtrService,
  options?: Options,
): AsyncGenerator<QrtrEvent, void, undefined> {
  await startLookup(socket, service, options);
  try {
    yield* untilClosed(socket, () => nextServer(socket, options));
  } finally {
    if (!socket.closed) await stopLookup(socket, service);
  }
}

async function tell(socket: QipcrtrSocket, command: number, service: QrtrService, options?: Options) {
  await socket.sendto(request(socket, command, service), nameService(socket), options);
}

function request(socket: QipcrtrSocket, command: number, asked: QrtrService): Buffer {
  checkSocket(socket);
  checkObject(asked, 'service', '{ service: 77 }');
  const { service, instance = 0 } = asked;
  checkInteger(service, 'service.service', 0, 0xffffffff);
  checkInteger(instance, 'service.instance', 0, 0xffffffff);
  const own = command === QRTR_TYPE_NEW_SERVER || command === QRTR_TYPE_DEL_SERVER;
  return encodeControlPacket({
    command,
    service,
    instance,
    ...(own && (socket.getsockname() as QipcrtrAddress)),
  });
}

function nameService(socket: QipcrtrSocket): QipcrtrAddress {
  return { node: (socket.getsockname() as QipcrtrAddress).node, port: QRTR_PORT_CTRL };
}
