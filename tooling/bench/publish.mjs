import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { picture } from './picture.mjs';
import { plot } from './plot.mjs';
import { cells } from './table.mjs';

const file = (name) => fileURLToPath(new URL(`../../docs/benchmarks/${name}`, import.meta.url));

/** Writes all results: as JSON, as pictures, and as a page that shows them. */
export function publish(all) {
  mkdirSync(file(''), { recursive: true });
  writeFileSync(file('results.json'), `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(file('results.svg'), picture(all.tables));
  for (const curve of all.curves) writeFileSync(file(`${curve.name}.svg`), plot(curve));
  writeFileSync(file('README.md'), page(all));
}

function page({ machine, repetitions, tables, curves }) {
  const { cpu, cores, kernel, arch, node } = machine;
  return `# Measured

By \`npm run bench\`, which wrote this page: ${cores} processors (${cpu}, ${arch}), Linux ${kernel}, Node ${node}. Each program ran
${repetitions} times, in turn with its peers, server and client in processes of their own. A cell has the median and its quartiles; the
comparison is of runs of the same round. The C programs are in [tooling/bench/programs](../../tooling/bench/programs). Only the
comparisons mean anything on another machine.

![all results](./results.svg)

${tables.map(section).join('\n\n')}

## How it grows

${curves.map(({ name, unit, axis }) => `![${unit} by ${axis}](./${name}.svg)`).join('\n\n')}
`;
}

function section(measured) {
  const rows = measured.results.map((result) => {
    const [name, median, spread = '', compared = '', target = ''] = cells(measured, result);
    return `| ${[name, median, spread, compared, target].join(' | ')} |`;
  });
  return [
    `## ${measured.name}: ${measured.unit}`,
    '',
    '| | median | quartiles | @sock beside it | asked for |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
