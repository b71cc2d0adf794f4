// What cannot pass: the tests run, and are counted apart when they fail as they must.

// Of qemu-user 7.2, whose kernel is this machine's: it translates what it knows of each system call. What it does wrong
// was seen with C programs too, but for what says ENOPROTOOPT, ENOTSUP or EPROTONOSUPPORT itself.
const noOption = because(
  'qemu has no such socket option: ENOPROTOOPT, or ENOTSUP of getsockopt',
  /ENOPROTOOPT|getsockopt ENOTSUP/,
);
const noNetlink = because(
  'qemu has netlink for routes, audit and uevents, and of the requests few: EPROTONOSUPPORT, ENOTSUP',
  /EPROTONOSUPPORT|send ENOTSUP/,
);
const noStruct = because('qemu answers TCP_INFO with one int', /size of a struct tcp_info. Received 4/);
const noOffender = because(
  'qemu writes the address of IP_RECVERR elsewhere: on 32 bits 4 kB behind the buffer, into whatever is there',
  /AssertionError: expected|SIG(SEGV|ABRT)/,
);
const noIndex = because(
  'qemu leaves the index out of struct ip_mreqn where a long has 64 bits, and has no SO_BINDTOIFINDEX',
  /setsockopt (ENODEV|ENOPROTOOPT)/,
);
const noFilter = because(
  'qemu refuses filters of seccomp, which it could not bear itself',
  /seccomp: Invalid/,
);
const noCheck = because('qemu drops bits of a socket type that it does not know', /to throw an error/);
const noCut = because(
  'qemu has the kernel write control messages into memory that is larger than ours, then cuts them and leaves open the descriptors that were in it',
  /AssertionError: expected/,
);
const noRequest = because(
  'qemu answers ENOSYS to an ioctl that it does not know, the kernel ENOTTY',
  /asymmetric matcher/,
);
const noEmpty = because(
  'qemu answers EFAULT to an empty address, the kernel EINVAL; on 32 bits it ends itself',
  /bind EFAULT|process ended/,
);
const itsCalls = because('strace counts the system calls of qemu too', /AssertionError|toSatisfy/);
const preloadedHere = because(
  'the library that makes lookups slow is of this machine, which an emulated loader cannot load',
  /AssertionError: expected/,
);

/** By `file`: `tests` by their full names, the `reason`, and what a failure `says` for that reason. */
export const lackingInQemu = list([
  ['packages/core/test/batch.test.ts', /control messages of each/, noOption],
  ['packages/core/test/filter.test.ts', /some packets pass|is locked/, noOption],
  ['packages/core/test/ioctl.test.ts', /an unknown request/, noRequest],
  ['packages/core/test/splice/system-calls.test.ts', /system calls are/, itsCalls],
  ['packages/core/test/empty-address.test.ts', /./, noEmpty],
  ['packages/inet/test/devices.test.ts', /./, noIndex],
  ['packages/inet/test/error-queue.test.ts', /has the datagram that was refused/, noOffender],
  ['packages/inet/test/error-queue.test.ts', /times of sending/, noOption],
  ['packages/inet/test/event-loop.test.ts', /lookups take long/, preloadedHere],
  ['packages/inet/test/fastopen.test.ts', /./, noStruct],
  ['packages/inet/test/header-fields.test.ts', /original destination/, noOption],
  ['packages/inet/test/icmp-errors.test.ts', /./, noOffender],
  ['packages/inet/test/mptcp.test.ts', /keys were exchanged/, noOption],
  ['packages/inet/test/multicast.test.ts', /./, noOption],
  ['packages/inet/test/reuseport.test.ts', /SO_INCOMING_CPU/, noOption],
  ['packages/inet/test/system-calls.test.ts', /./, itsCalls],
  ['packages/inet/test/tcp-info.test.ts', /TCP_INFO/, noStruct],
  ['packages/inet/test/timestamps.test.ts', /./, noOption],
  ['packages/inet/test/udplite.test.ts', /./, noOption],
  ['packages/unix/test/credentials.test.ts', /descriptors of processes/, noOption],
  ['packages/unix/test/descriptors.test.ts', /do not fit|nobody asks for|leave nothing behind/, noCut],
  ['packages/unix/test/socketpair.test.ts', /a type that has no pairs/, noCheck],
  ['packages/alg/test/refused.test.ts', /seccomp/, noFilter],
  ...['bundle', 'examples', 'fanout', 'garbage', 'options', 'peers', 'ring', 'workers'].map((name) => [
    `packages/packet/test/${name}.test.ts`,
    /./,
    noOption,
  ]),
  ...['conformance', 'examples', 'generic', 'lists', 'options', 'waiting', 'watch'].map((name) => [
    `packages/netlink/test/${name}.test.ts`,
    /./,
    noNetlink,
  ]),
]);

const words = because('musl has texts of its own');
const names = because('musl resolves names in its own way; python3, to compare with, is over glibc');
const preloaded = because(
  'the library that makes lookups slow is loaded by LD_PRELOAD, which the loader of glibc reads',
);
const headers = because('the headers of musl differ from those of glibc, which the tests compare with');

/** What musl does otherwise than glibc, which the tests expect. */
export const otherwiseInMusl = list([
  ['native/test/constants.test.ts', /python3/, because('SOMAXCONN is 128 there; python3 is over glibc')],
  ['native/test/names.test.ts', /failure with a text/, words],
  ['native/test/resolver.test.ts', /addresses of their own/, because('musl gives a canonical name unasked')],
  ['native/test/resolver.test.ts', /answers with a failure/, words],
  ['packages/inet/test/getaddrinfo.test.ts', /./, names],
  ['packages/inet/test/getfqdn.test.ts', /./, names],
  ['packages/inet/test/getnameinfo.test.ts', /./, names],
  ['packages/inet/test/host-database.test.ts', /./, names],
  ['packages/inet/test/host-names.test.ts', /./, names],
  ['packages/inet/test/hosts-file.test.ts', /./, names],
  ['packages/inet/test/services.test.ts', /./, names],
  ['packages/inet/test/event-loop.test.ts', /./, preloaded],
  ['packages/inet/src/constants/constants.test.ts', /./, headers],
  [
    'packages/unix/test/descriptors.test.ts',
    /as many as a message/,
    because('sendmsg of musl answers ENOMEM to 1 kB of control messages'),
  ],
]);

/** @param says what a failure for this reason says: any other is one */
function because(reason, says = /./) {
  return { reason, says };
}

function list(rows) {
  return rows.map(([file, tests, cause]) => ({ file, tests, ...cause }));
}
