/** What a person can do about an error that means the same for every family, by its C name. */
const advices: Readonly<Record<string, string>> = {
  EACCES:
    'it takes a capability: CAP_NET_BIND_SERVICE for ports below 1024, CAP_NET_RAW for raw sockets; for broadcast set SO_BROADCAST',
  EADDRINUSE: 'another socket has this address; set SO_REUSEADDR if that one is only in TIME_WAIT',
  EADDRNOTAVAIL: 'no interface of this machine has this address',
  EAFNOSUPPORT: 'the kernel lacks this address family, or a container’s seccomp filter refuses it',
  ECANCELED: 'the socket was closed while the call waited',
  ECONNREFUSED: 'nobody listens there',
  EISCONN: 'the socket already has a peer',
  EMFILE: 'this process has too many descriptors open (ulimit -n)',
  ENETUNREACH: 'there is no route to this address',
  ENOBUFS: 'the queue of the interface is full',
  ENODEV: 'there is no such network interface',
  ENOTCONN: 'the socket has no peer: connect it first',
  EPERM: 'it takes a capability (CAP_NET_RAW or CAP_NET_ADMIN), or a container’s seccomp filter refuses it',
  EPROTONOSUPPORT:
    'the kernel does not have this protocol for the family and type; its module may not be loaded',
};

/** The cure for an error that no family knows better. */
export function commonAdvice(code: string): string | undefined {
  return advices[code];
}
