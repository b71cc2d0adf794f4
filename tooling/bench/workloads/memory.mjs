import { c, contestant, node } from './programs.mjs';

const count = '10000';
const held = (name, program, args, target) =>
  contestant(
    name,
    [
      [...node(program, '--expose-gc'), ...args, count],
      [...c('hold-connections.c'), count],
    ],
    target && { value: target },
  );

const memory = (what, text) => ({
  name: `memory-${what}`,
  measures: [{ field: 'value', unit: `bytes of memory for each of 10,000 connections ${text}`, less: true }],
  contestants: [held('@sock', 'accept-many.mjs', [what]), held('node:net', 'accept-many-net.mjs', [], 0.5)],
});

export const memories = [
  memory('idle', 'that are accepted (those of node:net wait for data)'),
  memory('waiting', 'that wait for data'),
];
