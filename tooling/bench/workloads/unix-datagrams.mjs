import { c, contestant, node } from './programs.mjs';

/** C sends as many as fit; who receives counts. */
const receivedBy = (name, server, target) =>
  contestant(name, [server, [...c('unix-datagrams.c'), 'send']], target && { value: target });
const peers = [
  receivedBy('npm unix-dgram', node('unix-datagrams-npm.mjs'), 3),
  receivedBy('C recv', [...c('unix-datagrams.c'), 'receive']),
];

export const unixDatagrams = [
  {
    name: 'unix-datagrams',
    unit: 'Unix datagrams of 64 B received per second, one at a time',
    contestants: [receivedBy('@sock recv', node('unix-datagrams.mjs')), ...peers],
  },
  {
    name: 'unix-datagrams-batches',
    unit: 'Unix datagrams of 64 B received per second, in batches of 64',
    contestants: [receivedBy('@sock recvMany', [...node('unix-datagrams.mjs'), 'batches']), ...peers],
  },
];
