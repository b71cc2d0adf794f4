import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openRing } from '@sock/packet';
import { report } from './support.js';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const mappings = () =>
  readFileSync('/proc/self/maps', 'utf8')
    .split('\n')
    .filter((line) => line.includes('socket:')).length;
const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));

function forgotten(): number {
  openRing('lo', { blockSize: 1 << 16, blockCount: 4 });
  return mappings();
}

const open = forgotten();
for (let i = 0; i < 200 && (mappings() > 0 || warnings.length === 0); i++) {
  await sleep(10);
  collect();
}
report({ open, left: mappings(), warnings });
