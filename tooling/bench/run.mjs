// `npm run bench [WORKLOAD…]`: measures, prints a table, and writes it as JSON and as a picture into results/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, release } from 'node:os';
import { fileURLToPath } from 'node:url';
import { interleave } from './interleave.mjs';
import { picture } from './picture.mjs';
import { table } from './table.mjs';
import { workloads } from './workloads/index.mjs';

const names = process.argv.slice(2);
const unknown = names.find((name) => !workloads.some((workload) => workload.name === name));
if (unknown !== undefined) {
  console.error(`no workload '${unknown}'; there are: ${workloads.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}

const machine = {
  cpu: cpus()[0].model,
  cores: cpus().length,
  kernel: release(),
  arch: arch(),
  node: process.version,
};
const measured = [];
for (const workload of workloads.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const results = await interleave(workload);
  measured.push({ name: workload.name, unit: workload.unit, results });
  console.log(table(measured.at(-1)));
}

// A part of the workloads does not replace the results of all.
if (names.length === 0) {
  const file = (name) => fileURLToPath(new URL(`results/${name}`, import.meta.url));
  mkdirSync(file(''), { recursive: true });
  writeFileSync(file('results.json'), `${JSON.stringify({ machine, workloads: measured }, null, 2)}\n`);
  writeFileSync(file('results.svg'), picture(measured));
}
