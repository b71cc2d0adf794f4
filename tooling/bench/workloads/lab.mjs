// What takes a kernel that not every machine has: in the kernel lab, whose processor is emulated.
import { fileURLToPath } from 'node:url';
import { c, contestant, node } from './programs.mjs';

const lab = fileURLToPath(new URL('../../kernel-lab/kernel-lab', import.meta.url));
const inLab = (name, command, target) =>
  contestant(
    name,
    [['env', 'BENCH_WARM=4000', lab, '--quiet', '--', ...command]],
    target && { value: target },
  );

const can = (form, text) => ({
  name: `can-${form}`,
  unit: `classic CAN frames sent and received per second, ${text} (emulated processor)`,
  contestants: [
    inLab('@sock', [...node('can.mjs'), form]),
    inLab('npm socketcan', node('can-npm.mjs'), 2),
    inLab('C', [...c('can.c'), form], 0.6),
  ],
});

const hash = {
  name: 'alg-sha256',
  unit: "blocks of 1 MiB per second through the kernel's sha256 (emulated processor)",
  contestants: [inLab('@sock', node('sha256.mjs')), inLab('C', c('sha256.c'), 0.9)],
};

export const inKernelLab = [can('one', 'one at a time'), can('batches', 'in batches of 64'), hash];
