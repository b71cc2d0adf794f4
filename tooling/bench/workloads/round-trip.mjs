import { c, node, python } from './programs.mjs';

const kinds = ['tcp', 'udp', 'unix'];

/** 64 bytes there and back, one after the other: how many in a second. */
function roundTrip(form, kind, ours, peers) {
  const contestant = ([name, command]) => {
    return { name, server: [...command, kind, 'serve'], client: [...command, kind, 'call'] };
  };
  const contestants = [['@sock', ours], ...peers].map(contestant);
  return { name: `${form}-${kind}`, unit: `${form} round trips of 64 B per second, ${kind}`, contestants };
}

export const blocking = kinds.map((kind) =>
  roundTrip('blocking', kind, node('round-trip-sync.mjs'), [
    ['C', c('round-trip.c')],
    ['CPython', python('round-trip.py')],
  ]),
);

export const promises = kinds.map((kind) =>
  roundTrip('promise', kind, node('round-trip.mjs'), [
    kind === 'udp' ? ['node:dgram', node('round-trip-dgram.mjs')] : ['node:net', node('round-trip-net.mjs')],
    ['C', c('round-trip.c')],
  ]),
);
