import { c, node } from './programs.mjs';

/** C sends more than is received; who receives counts. */
const receivedBy = (name, server) => ({ name, server, client: c('send-datagrams.c') });
const dgram = receivedBy('node:dgram', node('receive-datagrams-dgram.mjs'));

export const received = [
  {
    name: 'udp-received',
    unit: 'datagrams of 64 B received per second, one at a time',
    contestants: [
      receivedBy('@sock recvfrom', node('receive-datagrams.mjs')),
      dgram,
      receivedBy('C recvfrom', [...c('receive-datagrams.c'), '1']),
    ],
  },
  {
    name: 'udp-received-batches',
    unit: 'datagrams of 64 B received per second, in batches of 64',
    contestants: [
      receivedBy('@sock recvMany', node('receive-batches.mjs')),
      dgram,
      receivedBy('C recvmmsg', [...c('receive-datagrams.c'), '64']),
    ],
  },
];
