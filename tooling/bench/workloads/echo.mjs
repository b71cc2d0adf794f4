import { c, contestant, node } from './programs.mjs';

/** C calls on so many connections at once, with so many bytes each, and counts all echoes and how long they took. */
export const echoing = (count, size) => {
  const by = (name, server, targets) =>
    contestant(name, [server, [...c('echo-clients.c'), `${count}`, `${size}`]], targets);
  return [
    by('@sock', node('echo.mjs')),
    by('node:net', node('echo-net.mjs'), { value: 1.3, p99: 1 }),
    by('C epoll', c('echo.c')),
  ];
};

export const echo = {
  name: 'echo-2000',
  measures: [
    { field: 'value', unit: 'echoes of 64 B per second, on 2,000 connections at once' },
    { field: 'p99', unit: 'milliseconds that 99 of 100 of them took at most', less: true },
  ],
  contestants: echoing(2000, 64),
};
