// Builds the addon for other platforms, or for those named: `npm run prebuilds [-- linux-arm64-gnu …]`. Each file goes
// into its platform's package, native/platforms/NAME. With --check it builds each once more, with no object of the first
// time, and compares the bytes.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../workspace.mjs';
import { compile } from './compile.mjs';
import { faults } from './demands.mjs';
import { targets } from './targets.mjs';
import { toolchain } from './toolchain.mjs';

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const unknown = names.find((name) => !targets.some((target) => target.name === name));
if (unknown !== undefined) {
  console.error(`no target ${unknown}; there are ${targets.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}

const tools = toolchain();
for (const target of targets.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const file = join(root, 'native/platforms', target.name, 'sock.node');
  rmSync(file, { force: true });
  const start = performance.now();
  compile(target, tools, file);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${target.name}: ${Math.ceil(statSync(file).size / 1000)} kB, built in ${seconds} s`);
  report(target, faults(target, file));
  if (values.check) report(target, differences(target, file));
}

function report({ name }, complaints) {
  for (const complaint of complaints) console.error(`${name}: ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}

function differences(target, file) {
  const folder = mkdtempSync(join(tmpdir(), 'sock-prebuild-'));
  try {
    const again = join(folder, 'sock.node');
    compile(target, tools, again, join(folder, 'cache'));
    const [first, second] = [file, again].map((each) => hash(each));
    console.log(`${target.name}: sha256 ${first}`);
    return first === second ? [] : [`a second build differs: sha256 ${second}`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
