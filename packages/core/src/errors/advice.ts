import { familyDefinition } from '../addresses/family.js';

/**
 * What a person can do about errors, by their C names, or by those and the call: `'EACCES bind'`, or `'EACCES send'` for
 * all calls that send.
 */
export type Advices = Readonly<Record<string, string>>;

/** Of errors that mean the same for every family. */
const advices: Advices = {
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

/** What of a socket tells the cure for its errors. */
export interface AdvisedSocket {
  readonly family: number;
  readonly proto?: number;
}

/** The cure for an error: the family's own, or else the common one. */
export function adviceFor(code: string, syscall: string, socket?: AdvisedSocket): string | undefined {
  const own = socket && familyDefinition(socket.family)?.advice;
  const told =
    typeof own === 'function' ? own(code, syscall, socket?.proto) : own && adviceOf(own, code, syscall);
  return told ?? adviceOf(advices, code, syscall);
}

/** The advice of a table. */
export function adviceOf(advices: Advices, code: string, syscall: string): string | undefined {
  const [kind] = /^(recv|send)?/.exec(syscall) as RegExpExecArray;
  return advices[`${code} ${syscall}`] ?? advices[`${code} ${kind}`] ?? advices[code];
}
