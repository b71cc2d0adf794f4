import { c, contestant, node, path } from './programs.mjs';

const [seconds, flooded] = ['4', '2'];
const own = ['unshare', '--net', '--mount', '--pid', '--fork', '--kill-child', 'sh', path('cable.sh')];

/** A C program floods one end of a cable; who captures at the other counts. */
const capturedBy = (name, command, targets) =>
  contestant(name, [[...own, ...c('flood.c'), flooded, ...command, seconds, flooded]], targets);

export const capture = {
  name: 'capture',
  measures: [
    { field: 'value', unit: 'packets of 64 B captured per second (TPACKET_V3)' },
    { field: 'cpu', unit: 'nanoseconds of processor time for each', less: true },
  ],
  contestants: [
    capturedBy('@sock ring', node('capture.mjs')),
    capturedBy('npm cap', node('capture-npm.mjs'), { value: 2 }),
    capturedBy('C ring', c('capture.c')),
  ],
};
