import { c, contestant, node, python } from './programs.mjs';

const kinds = ['tcp', 'udp', 'unix'];

/** 64 bytes there and back, one after the other: how many in a second. */
function roundTrip(form, kind, ...contestants) {
  return {
    name: `${form}-${kind}`,
    unit: `${form} round trips of 64 B per second, ${kind}`,
    contestants: contestants.map(([name, command, target]) => {
      const programs = [
        [...command, kind, 'serve'],
        [...command, kind, 'call'],
      ];
      return contestant(name, programs, target && { value: target });
    }),
  };
}

export const blocking = kinds.map((kind) =>
  roundTrip(
    'blocking',
    kind,
    ['@sock', node('round-trip-sync.mjs')],
    ['C', c('round-trip.c'), 0.95],
    ['CPython', python('round-trip.py'), 1],
  ),
);

export const promises = kinds.map((kind) =>
  roundTrip(
    'promise',
    kind,
    ['@sock', node('round-trip.mjs')],
    kind === 'udp'
      ? ['node:dgram', node('round-trip-dgram.mjs'), 2]
      : ['node:net', node('round-trip-net.mjs'), 1.3],
    ['C', c('round-trip.c')],
  ),
);
