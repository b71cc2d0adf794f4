import { c, localhost, make, nameOf, on, type Step } from './step.js';

/** `server` listens, `client` is connected to it, `peer` is what it has accepted. */
export const connected: Step[] = [
  make('server', 'create_server', localhost()),
  make('client', 'socket', c('AF_INET'), c('SOCK_STREAM')),
  on('client', 'connect', nameOf('server')),
  on('peer = server', 'accept'),
];
