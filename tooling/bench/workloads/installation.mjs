import { contestant, node } from './programs.mjs';

const alone = (name, program, argument, target) =>
  contestant(name, [[...node(program), argument]], target && { value: target });

export const startup = {
  name: 'startup',
  measures: [
    {
      field: 'value',
      unit: 'milliseconds to start Node with an import, and to end',
      less: true,
      by: 'difference',
    },
  ],
  contestants: [
    alone('@sock/inet', 'startup.mjs', '@sock/inet'),
    alone('nothing', 'startup.mjs', '', 15),
    alone('node:net', 'startup.mjs', 'node:net'),
  ],
};

export const size = {
  name: 'size',
  measures: [{ field: 'value', unit: 'kilobytes installed, with one addon', less: true }],
  contestants: [
    alone('@sock/core', 'size.mjs', 'sock'),
    alone('npm socketcan', 'size.mjs', 'socketcan', 0.5),
  ],
};
