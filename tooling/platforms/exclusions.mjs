// What cannot pass: the tests run, and are counted apart when they fail.

// Of qemu-user 7.2.
const noOption = 'qemu has no such socket option: ENOPROTOOPT';
const noStruct = 'qemu answers TCP_INFO with one int';
const noOffender = 'qemu leaves the address out of what the error queue says';
const preloadedHere =
  'the library that makes lookups slow is of this machine, which an emulated loader cannot load';
const noCut =
  'qemu has the kernel write control messages into memory that is larger than ours, then cuts them and leaves open the descriptors that were in it';

const noRequest = 'qemu answers ENOSYS to an ioctl that it does not know, the kernel ENOTTY';
const noAddress = 'qemu answers EFAULT to an address that is too short to read, the kernel EINVAL';
const itsCalls = 'strace counts the system calls of qemu too';
const slow = 'an emulated Node needs longer to begin a wait than the wait is to last';

/** By `file`: `tests` by their full names, and the `reason`. */
export const lackingInQemu = list([
  ['packages/core/test/batch.test.ts', /control messages of each/, noOption],
  ['packages/core/test/filter.test.ts', /some packets pass|is locked/, noOption],
  ['packages/core/test/ioctl.test.ts', /an unknown request/, noRequest],
  ['packages/core/test/timeouts.test.ts', /has its own time/, slow],
  [
    'packages/core/test/fairness.test.ts',
    /starve nobody/,
    'an emulated Node makes few calls until a timer fires',
  ],
  ['packages/core/test/splice.test.ts', /system calls are/, itsCalls],
  ['packages/core/test/unknown-family.test.ts', /says what is wrong/, noAddress],
  ['packages/inet/test/event-loop.test.ts', /lookups take long/, preloadedHere],
  ['packages/inet/test/header-fields.test.ts', /original destination/, noOption],
  ['packages/inet/test/mptcp.test.ts', /keys were exchanged/, noOption],
  ['packages/inet/test/reuseport.test.ts', /SO_INCOMING_CPU/, noOption],
  ['packages/inet/test/system-calls.test.ts', /./, itsCalls],
  ['packages/inet/test/udplite.test.ts', /./, noOption],
  ['packages/inet/test/error-queue.test.ts', /has the datagram that was refused/, noOffender],
  ['packages/inet/test/error-queue.test.ts', /times of sending/, noOption],
  ['packages/inet/test/multicast.test.ts', /./, noOption],
  ['packages/packet/test/ring.test.ts', /./, noOption],
  ['packages/inet/test/tcp-info.test.ts', /TCP_INFO/, noStruct],
  [
    'packages/inet/test/timestamps.test.ts',
    /SO_TIMESTAMPNS|SO_TIMESTAMPING|nanoseconds|SO_RXQ_OVFL/,
    noOption,
  ],
  ['packages/unix/test/credentials.test.ts', /descriptors of processes/, noOption],
  ['packages/unix/test/descriptors.test.ts', /do not fit|nobody asks for|leave nothing behind/, noCut],
]);

const words = 'musl has texts of its own';
const names = 'musl resolves names in its own way; python3, to compare with, is over glibc';
const preloaded =
  'the library that makes lookups slow is loaded by LD_PRELOAD, which the loader of glibc reads';
const headers = 'the headers of musl differ from those of glibc, which the tests compare with';

/** What musl does otherwise than glibc, which the tests expect. */
export const otherwiseInMusl = list([
  ['native/test/constants.test.ts', /python3/, 'SOMAXCONN is 128 there; python3 is over glibc'],
  ['native/test/names.test.ts', /failure with a text/, words],
  ['native/test/resolver.test.ts', /addresses of their own/, 'musl gives a canonical name unasked'],
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
    'sendmsg of musl answers ENOMEM to 1 kB of control messages',
  ],
]);

function list(rows) {
  return rows.map(([file, tests, reason]) => ({ file, tests, reason }));
}
