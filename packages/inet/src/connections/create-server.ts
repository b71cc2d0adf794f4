import {
  type AddressFamily,
  checkInteger,
  checkOptions,
  closedOnFailure,
  invalidArgValue,
  SO_REUSEADDR,
  SO_REUSEPORT,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  unabortedSignal,
} from '@sock/core';
import { checkInet6Address, type InetAddress } from '../addresses/inet-address.js';
import { IPV6_V6ONLY } from '../constants/ipv6-options.js';
import { IPPROTO_IPV6 } from '../constants/protocols.js';
import { AF_INET, AF_INET6 } from '../families.js';
import { hasDualstackIpv6 } from './dualstack.js';

/** How to serve. */
export interface ServerOptions<A extends InetAddress = InetAddress> {
  /** `AF_INET` when left out, or `AF_INET6`. */
  family?: AddressFamily<A> | undefined;
  /** Connections that may wait to be accepted; as `listen()` chooses when left out. */
  backlog?: number | null | undefined;
  /** Lets several sockets listen at the same address, each getting its share: SO_REUSEPORT. */
  reusePort?: boolean | undefined;
  /** Serves IPv4 too, whose peers then have addresses like `::ffff:1.2.3.4`. Takes `AF_INET6`. */
  dualstackIpv6?: boolean | undefined;
}

/**
 * Makes a TCP socket that listens at an address. An address that was just served can be served again at once.
 *
 * @example using server = await createServer({ host: '', port: 8080 });
 * @throws TypeError for options that this system does not have
 * @throws SocketError EADDRINUSE, EACCES and the like, with the address
 */
export async function createServer<A extends InetAddress = InetAddress>(
  address: NoInfer<A>,
  options: ServerOptions<A> & { signal?: AbortSignal | undefined } = {},
): Promise<Socket<A>> {
  const signal = unabortedSignal(options);
  const { backlog } = options;
  return closedOnFailure(open(address, options), async (socket) => {
    await socket.bind(address, { signal });
    socket.listen(backlog ?? undefined);
    return socket;
  });
}

/** As {@link createServer}, but blocks this thread while a host name is resolved. */
export function createServerSync<A extends InetAddress = InetAddress>(
  address: NoInfer<A>,
  options: ServerOptions<A> = {},
): Socket<A> {
  checkOptions(options);
  return closedOnFailure(open(address, options), (socket) => {
    socket.bindSync(address);
    socket.listen(options.backlog ?? undefined);
    return socket;
  });
}

function open<A extends InetAddress>(address: A, options: ServerOptions<A>): Socket<A> {
  const { family = AF_INET as AddressFamily<A>, backlog } = options;
  checkInet6Address(address);
  if (backlog != null) checkInteger(backlog, 'options.backlog');
  checkSupport(family, options);
  return closedOnFailure(new Socket<A>(family, SOCK_STREAM), (socket) => {
    prepare(socket, options);
    return socket;
  });
}

function checkSupport(family: number, { reusePort, dualstackIpv6 }: ServerOptions): void {
  if (reusePort && SO_REUSEPORT === undefined) {
    throw invalidArgValue('reusePort', `is not supported on ${process.platform}`, reusePort);
  }
  if (!dualstackIpv6) return;
  if (!hasDualstackIpv6())
    throw invalidArgValue('dualstackIpv6', 'is not supported on this system', dualstackIpv6);
  if (family !== AF_INET6)
    throw invalidArgValue('dualstackIpv6', 'requires the family AF_INET6', dualstackIpv6);
}

function prepare<A extends InetAddress>(
  socket: Socket<A>,
  { reusePort, dualstackIpv6 }: ServerOptions<A>,
): void {
  // On Windows it would let others take the address away, and an address in TIME_WAIT needs no such option there.
  if (process.platform !== 'win32') socket.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
  if (reusePort) socket.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1);
  if (socket.family === AF_INET6 && IPV6_V6ONLY !== undefined) {
    socket.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, dualstackIpv6 ? 0 : 1);
  }
}
