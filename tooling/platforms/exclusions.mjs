// What qemu-user 7.2 lacks, or does otherwise than the kernel. The tests run, and are counted apart when they fail.

const noOption = 'qemu has no such socket option: ENOPROTOOPT';
const noStruct = 'qemu answers TCP_INFO with one int';
const noOffender = 'qemu leaves the address out of what the error queue says';
const noCut =
  'qemu has the kernel write control messages into memory that is larger than ours, then cuts them and leaves open the descriptors that were in it';

/** By `file`: `tests` by their full names, and the `reason`. */
export const excluded = [
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
].map(([file, tests, reason]) => ({ file, tests, reason }));
