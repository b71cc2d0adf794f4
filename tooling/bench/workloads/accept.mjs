import { c, node } from './programs.mjs';

/** C connects and waits for the end, from four processes; who accepts and closes counts. */
const acceptedBy = (name, server) => ({ name, server, client: c('connect.c') });

export const accept = {
  name: 'accept-close',
  unit: 'TCP connections accepted and closed per second',
  contestants: [
    acceptedBy('@sock', node('accept.mjs')),
    acceptedBy('node:net', node('accept-net.mjs')),
    acceptedBy('C', c('accept.c')),
  ],
};
