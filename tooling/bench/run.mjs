// `npm run bench [WORKLOAD…]`: measures and prints tables. All of them together are also written into docs/benchmarks/.
import { arch, cpus, release } from 'node:os';
import { fileURLToPath } from 'node:url';
import { installed } from '../installed.mjs';
import { provide } from '../system-commands.mjs';
import { interleave } from './interleave.mjs';
import { profile } from './profile.mjs';
import { publish } from './publish.mjs';
import { results } from './summary.mjs';
import { table } from './table.mjs';
import { growths } from './workloads/growth.mjs';
import { workloads } from './workloads/index.mjs';

/** Repetitions of each contestant: at least seven, or the median says little. A try-out may do with fewer. */
const repetitions = Number(process.env.BENCH_REPETITIONS ?? 7);

const profiled = process.argv[2] === '--profile';
const names = process.argv.slice(profiled ? 3 : 2);
const all = [...workloads, ...growths];
const unknown = names.find((name) => !all.some((workload) => workload.name === name));
if (unknown !== undefined) {
  console.error(`no workload '${unknown}'; there are: ${all.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}
const chosen = (list) => list.filter(({ name }) => names.length === 0 || names.includes(name));

provide(['python3', 'pcap.h', 'strace']);
if (!installed(fileURLToPath(new URL('.', import.meta.url))))
  console.error('some peers could not be installed');

if (profiled) {
  for (const workload of chosen(workloads)) await profile(workload);
  process.exit();
}

async function measured({ name, unit, measures = [{ field: 'value', unit }], contestants }) {
  const entries = await interleave({ contestants }, repetitions);
  const tables = measures.map((measure) => ({ name, ...measure, results: results(measure, entries) }));
  for (const each of tables) console.log(table(each));
  return tables;
}

async function grown({ name, unit, axis, points }) {
  const rows = [];
  for (const { at, contestants } of points) {
    const [each] = await measured({ name: `${name} ${at.toLocaleString('en')}`, unit, contestants });
    rows.push({ at, results: each.results });
  }
  return { name, unit, axis, points: rows };
}

const tables = [];
const curves = [];
for (const workload of chosen(workloads)) tables.push(...(await measured(workload)));
for (const growth of chosen(growths)) curves.push(await grown(growth));

const machine = {
  cpu: cpus()[0].model,
  cores: cpus().length,
  kernel: release().split('.', 2).join('.'),
  arch: arch(),
  node: process.version,
};
// A part of the workloads does not replace the results of all.
if (names.length === 0) publish({ machine, repetitions, tables, curves });
