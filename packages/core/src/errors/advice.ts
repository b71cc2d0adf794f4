import { familyDefinition } from '../addresses/family.js';

/** What a person can do about an error that means the same for every family, by its C name, or that and the call. */
const advices: Readonly<Record<string, string>> = {
  EAFNOSUPPORT: 'the kernel lacks this address family, or a container’s seccomp filter refuses it',
  EALREADY:
    'a connect is under way, maybe one that was given up: writable() waits for it, or close the socket',
  ECANCELED: 'the socket was closed, or became something else, while the call waited',
  ECONNREFUSED: 'nobody listens there',
  EINPROGRESS: 'the connection is being made: writable() waits for it, and SO_ERROR tells how it went',
  'EINVAL accept': 'the socket does not listen: call listen() first; after shutdown() it does no more',
  EISCONN: 'the socket already has a peer',
  EMFILE: 'this process has too many descriptors open (ulimit -n)',
  ENOBUFS: 'the queue of the interface is full',
  EPIPE: 'the peer or shutdown() has closed this direction, or the socket was never connected',
  ENODEV: 'there is no such network interface',
  ENOTCONN: 'the socket has no peer: connect it first',
  EPERM: 'it takes a capability (CAP_NET_RAW or CAP_NET_ADMIN), or a container’s seccomp filter refuses it',
  EPROTONOSUPPORT:
    'the kernel does not have this protocol for the family and type; its module may not be loaded',
};

/** The cure for an error: the family's own, or else the common one. */
export function adviceFor(
  code: string,
  syscall: string,
  family?: number,
  proto?: number,
): string | undefined {
  const own = family === undefined ? undefined : familyDefinition(family)?.advice?.(code, syscall, proto);
  return own ?? advices[`${code} ${syscall}`] ?? advices[code];
}
