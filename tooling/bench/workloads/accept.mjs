import { c, contestant, node } from './programs.mjs';

/** C connects and waits for the end, from four processes; who accepts and closes counts. */
const acceptedBy = (name, server, target) =>
  contestant(name, [server, c('connect.c')], target && { value: target });

export const accept = {
  name: 'accept-close',
  unit: 'TCP connections accepted and closed per second',
  contestants: [
    acceptedBy('@sock', node('accept.mjs')),
    acceptedBy('node:net', node('accept-net.mjs'), 1.5),
    acceptedBy('C', c('accept.c')),
  ],
};
