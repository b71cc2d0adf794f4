import { c, contestant, node } from './programs.mjs';

/** C sends more than is received, many by one call; who receives counts. */
const receivedBy = (name, server, target) =>
  contestant(name, [server, c('send-datagrams.c')], target && { value: target });
const dgram = (target) => receivedBy('node:dgram', node('receive-datagrams-dgram.mjs'), target);

export const received = [
  {
    name: 'udp-received',
    unit: 'datagrams of 64 B received per second, one at a time',
    contestants: [
      receivedBy('@sock recvfrom', node('receive-datagrams.mjs')),
      dgram(2),
      receivedBy('C recvfrom', [...c('receive-datagrams.c'), '1']),
    ],
  },
  {
    name: 'udp-received-batches',
    unit: 'datagrams of 64 B received per second, in batches of 64',
    contestants: [
      receivedBy('@sock recvMany', node('receive-batches.mjs')),
      dgram(6),
      receivedBy('C recvmmsg', [...c('receive-datagrams.c'), '64'], 0.6),
    ],
  },
  {
    name: 'udp-received-gro',
    unit: 'datagrams of 64 B received per second, in batches of 16 with UDP_GRO',
    contestants: [
      receivedBy('@sock recvMany', node('receive-gro.mjs')),
      dgram(6),
      receivedBy('C recvmmsg', c('receive-gro.c'), 0.6),
    ],
  },
];
