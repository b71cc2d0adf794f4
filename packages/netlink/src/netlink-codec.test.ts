import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import { netlinkCodec } from './netlink-codec.js';

codecConformance('AF_NETLINK', {
  codec: netlinkCodec,
  family: 16,
  program: new URL('sockaddr-nl.c', import.meta.url),
  golden: {
    kernel: { address: { pid: 0, groups: 0 } },
    port: { address: { pid: 0x12345678, groups: 0 } },
    groups: { address: { pid: 0, groups: 0x80000011 } },
    most: { address: { pid: 0xffffffff, groups: 0xffffffff } },
  },
  arbitrary: (random) => ({ pid: random.below(2 ** 32), groups: random.below(2 ** 32) }),
  refused: [
    {},
    { pid: 1 },
    { groups: 1 },
    { pid: -1, groups: 0 },
    { pid: 0x100000000, groups: 0 },
    { pid: 0, groups: 0.5 },
    { pid: '0', groups: 0 },
    { pid: 0, groups: 1n },
  ],
});
