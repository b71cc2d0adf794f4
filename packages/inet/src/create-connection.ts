import {
  checkInteger,
  checkObject,
  checkOptions,
  checkTimeout,
  SOCK_STREAM,
  Socket,
  type Timeout,
  unabortedSignal,
} from '@sock/core';
import { Failures } from './failures.js';
import {
  type AddressInfo,
  getaddrinfo,
  getaddrinfoSync,
  type IpAddress,
  type Service,
} from './getaddrinfo.js';
import { checkInet6Address } from './inet-address.js';
import { interleaved, race } from './race.js';

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
}

/** What only the form with a promise may be told. */
export interface RacingOptions extends ConnectionOptions {
  /**
   * Races the addresses (RFC 8305): IPv6 and IPv4 in turn, each begun so many milliseconds after the one before if that
   * has not failed earlier, all that have begun in parallel; the first connection stays. 250 is what the RFC recommends.
   * One address at a time when left out, as CPython does it.
   */
  happyEyeballsDelay?: number | undefined;
  /** Gives up when it aborts. */
  signal?: AbortSignal | undefined;
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
  options: RacingOptions = {},
): Promise<Socket<IpAddress>> {
  const signal = unabortedSignal(options);
  const { happyEyeballsDelay: delay } = options;
  check(destination, options);
  if (delay !== undefined) checkInteger(delay, 'options.happyEyeballsDelay', 0);
  const failures = new Failures();
  const found = await getaddrinfo(destination.host, destination.port, { type: SOCK_STREAM, signal });
  const winner = await race(
    delay === undefined ? found : interleaved(found, ({ family }) => family),
    delay ?? Number.POSITIVE_INFINITY,
    (candidate, over) => connect(candidate, options, over),
    (error) => failures.add(error),
    signal,
  );
  if (winner) return winner;
  throw failures.toError(options.allErrors === true, destination.host ?? undefined);
}

/** As {@link createConnection}, but blocks this thread. */
export function createConnectionSync(
  destination: Destination,
  options: ConnectionOptions = {},
): Socket<IpAddress> {
  checkOptions(options);
  check(destination, options);
  const failures = new Failures();
  for (const candidate of getaddrinfoSync(destination.host, destination.port, { type: SOCK_STREAM })) {
    try {
      return connectSync(candidate, options);
    } catch (error) {
      failures.add(error);
    }
  }
  throw failures.toError(options.allErrors === true, destination.host ?? undefined);
}

/** Before a resolver is asked. */
function check(destination: Destination, { timeout, sourceAddress }: ConnectionOptions): void {
  checkObject(destination, 'destination', '{ host, port }');
  if (timeout !== undefined) checkTimeout(timeout);
  if (sourceAddress != null) checkInet6Address(sourceAddress);
}

/** One attempt; it leaves no socket behind when it fails. */
async function connect(
  candidate: AddressInfo,
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<Socket<IpAddress>> {
  const socket = new Socket(candidate.family, candidate.type, candidate.proto);
  try {
    if (options.timeout !== undefined) socket.settimeout(options.timeout);
    if (options.sourceAddress) await socket.bind(options.sourceAddress, { signal });
    await socket.connect(candidate.address, { signal });
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}

function connectSync(candidate: AddressInfo, options: ConnectionOptions): Socket<IpAddress> {
  const socket = new Socket(candidate.family, candidate.type, candidate.proto);
  try {
    if (options.timeout !== undefined) socket.settimeout(options.timeout);
    if (options.sourceAddress) socket.bindSync(options.sourceAddress);
    socket.connectSync(candidate.address);
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}
