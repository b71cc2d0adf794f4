import { c, contestant, node } from './programs.mjs';

/** C sends all it can by messages of a size; who receives counts. */
export function receiving(size) {
  const by = (name, server, target) =>
    contestant(name, [server, [...c('send-stream.c'), `${size}`]], target && { value: target });
  return [
    by('@sock recvInto', node('receive-stream.mjs')),
    by('node:net', node('receive-stream-net.mjs'), 1.2),
    by('C', c('receive-stream.c'), 0.9),
  ];
}

export const oneWay = {
  name: 'tcp-one-way',
  unit: 'MB per second received over TCP, sent by 64 KiB',
  contestants: receiving(65_536),
};
