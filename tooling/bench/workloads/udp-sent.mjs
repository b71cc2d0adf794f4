import { c, contestant, node } from './programs.mjs';

/** Who sends counts; the receiver reads nothing, and what its full buffer drops was sent all the same. */
const sentBy = (name, client, target) =>
  contestant(name, [c('hold-datagrams.c'), client], target && { value: target });

export const sent = {
  name: 'udp-sent-gso',
  unit: 'datagrams of 64 B sent per second, 64 by each segmented message, 16 messages by each call',
  contestants: [
    sentBy('@sock sendMany', node('send-segments.mjs')),
    sentBy('node:dgram', node('send-datagrams-dgram.mjs'), 8),
    sentBy('C sendmmsg', c('send-segments.c'), 0.6),
  ],
};
