import { c, node } from './programs.mjs';

/** C sends all it can; who receives counts. */
const receivedBy = (name, server) => ({ name, server, client: c('send-stream.c') });

export const oneWay = {
  name: 'tcp-one-way',
  unit: 'MB per second received over TCP, sent by 64 KiB',
  contestants: [
    receivedBy('@sock recvInto', node('receive-stream.mjs')),
    receivedBy('node:net', node('receive-stream-net.mjs')),
    receivedBy('C', c('receive-stream.c')),
  ],
};
