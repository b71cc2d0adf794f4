import {
  checkInteger,
  checkObject,
  checkOptions,
  checkTimeout,
  closedOnFailure,
  getdefaulttimeout,
  SOCK_STREAM,
  Socket,
  type Timeout,
  unabortedSignal,
} from '@sock/core';
import { checkInet6Address } from '../addresses/inet-address.js';
import {
  type AddressInfo,
  getaddrinfo,
  getaddrinfoSync,
  type IpAddress,
  type Service,
} from '../lookup/getaddrinfo.js';
import { Failures } from './failures.js';
import { interleaved, race } from './race.js';
import { raceSync } from './race-sync.js';

/** Where to connect to: a host name or address (`null` for this machine), and a port number or a service's name. */
export interface Destination {
  /** A host name or address; `null` for this machine. */
  host: string | null;
  /** A port number or a service's name. */
  port: Service;
}

/** How to connect. */
export interface ConnectionOptions {
  /** Milliseconds for each address, and then for each call on the socket; the default timeout when left out. */
  timeout?: Timeout | undefined;
  /** What the socket is bound to; host `''` and port 0 leave the choice to the system. */
  sourceAddress?: IpAddress | null | undefined;
  /** Throws an `AggregateError` of the errors of all addresses, not the last address' error. */
  allErrors?: boolean | undefined;
  /**
   * Races the addresses (RFC 8305): IPv6 and IPv4 in turn, each begun so many milliseconds after the one before if that
   * has not failed earlier, all that have begun in parallel; the first connection stays. 250 is what the RFC recommends.
   * One address at a time when left out, as CPython does it.
   */
  happyEyeballsDelay?: number | undefined;
}

/**
 * Connects to a TCP service: tries each address that {@link getaddrinfo} finds, IPv6 and IPv4, until one answers.
 *
 * @example const socket = await createConnection({ host: 'localhost', port: 8080 }, { timeout: 2000 });
 * @throws AddressInfoError the host has no address
 * @throws SocketError, TimeoutError of the last address
 */
export async function createConnection(
  destination: Destination,
  given: ConnectionOptions & { signal?: AbortSignal | undefined } = {},
): Promise<Socket<IpAddress>> {
  const signal = unabortedSignal(given);
  const { host, port } = checkedDestination(destination);
  const options = optionsRead(given);
  const { happyEyeballsDelay: delay } = options;
  const failures = new Failures();
  const found = await getaddrinfo(host, port, { type: SOCK_STREAM, signal });
  const winner = await race(
    delay === undefined ? found : byFamilyInTurn(found),
    delay ?? Number.POSITIVE_INFINITY,
    (candidate, over) => connect(candidate, options, over),
    (error) => failures.add(error),
    signal,
  );
  if (winner) return winner;
  throw failures.toError(options.allErrors === true, host ?? undefined);
}

/** As {@link createConnection}, but blocks this thread. */
export function createConnectionSync(
  destination: Destination,
  given: ConnectionOptions = {},
): Socket<IpAddress> {
  checkOptions(given);
  const { host, port } = checkedDestination(destination);
  const options = optionsRead(given);
  const { happyEyeballsDelay: delay } = options;
  const failures = new Failures();
  const found = getaddrinfoSync(host, port, { type: SOCK_STREAM });
  const winner =
    delay === undefined ? inTurnSync(found, options, failures) : racedSync(found, delay, options, failures);
  if (winner) return winner;
  throw failures.toError(options.allErrors === true, host ?? undefined);
}

function checkedDestination(destination: Destination): Destination {
  checkObject(destination, 'destination', '{ host, port }');
  return destination;
}

/** Reads and checks them before a resolver is asked: the caller may use the objects for something else meanwhile. */
function optionsRead(options: ConnectionOptions): ConnectionOptions {
  const { timeout, sourceAddress, happyEyeballsDelay } = options;
  if (happyEyeballsDelay !== undefined) checkInteger(happyEyeballsDelay, 'options.happyEyeballsDelay', 0);
  if (timeout !== undefined) checkTimeout(timeout);
  if (sourceAddress != null) checkInet6Address(sourceAddress);
  return { ...options, sourceAddress: sourceAddress && { ...sourceAddress } };
}

/** One attempt; it leaves no socket behind when it fails. */
function connect(
  candidate: AddressInfo,
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<Socket<IpAddress>> {
  const { family, type, proto } = candidate;
  return closedOnFailure(new Socket(family, type, proto), async (socket) => {
    if (options.timeout !== undefined) socket.settimeout(options.timeout);
    if (options.sourceAddress) await socket.bind(options.sourceAddress, { signal });
    await socket.connect(candidate.address, { signal });
    return socket;
  });
}

function inTurnSync(
  candidates: readonly AddressInfo[],
  options: ConnectionOptions,
  failures: Failures,
): Socket<IpAddress> | undefined {
  for (const candidate of candidates) {
    try {
      return closedOnFailure(openSync(candidate, options), (socket) => {
        socket.connectSync(candidate.address);
        return socket;
      });
    } catch (error) {
      failures.add(error);
    }
  }
  return undefined;
}

function racedSync(
  found: readonly AddressInfo[],
  delay: number,
  options: ConnectionOptions,
  failures: Failures,
): Socket<IpAddress> | undefined {
  const { timeout = getdefaulttimeout() } = options;
  const socket = raceSync(byFamilyInTurn(found), {
    delay,
    timeout,
    open(candidate) {
      const socket = openSync(candidate, options);
      socket.setblocking(false);
      return socket;
    },
    failed: (error) => failures.add(error),
  });
  socket?.settimeout(timeout);
  return socket;
}

/** A socket that is not connected yet. */
function openSync(
  { family, type, proto }: AddressInfo,
  { timeout, sourceAddress }: ConnectionOptions,
): Socket<IpAddress> {
  return closedOnFailure(new Socket<IpAddress>(family, type, proto), (socket) => {
    if (timeout !== undefined) socket.settimeout(timeout);
    if (sourceAddress) socket.bindSync(sourceAddress);
    return socket;
  });
}

function byFamilyInTurn(found: readonly AddressInfo[]): AddressInfo[] {
  return interleaved(found, ({ family }) => family);
}
