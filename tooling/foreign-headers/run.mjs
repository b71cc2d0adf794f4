// Compares names, values and layouts with the C headers of systems that this machine is not:
// `node tooling/foreign-headers/run.mjs`. The cross compiler of tooling/prebuild brings their headers along.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { toolchain } from '../prebuild/toolchain.mjs';
import { root } from '../workspace.mjs';
import { problems } from './compare.mjs';
import { probe } from './probe.mjs';
import { systems } from './systems.mjs';

const inFolder = (name) => fileURLToPath(new URL(name, import.meta.url));
const bundle = join(root, 'node_modules/.cache/foreign-headers/addresses.mjs');
buildSync({
  entryPoints: [inFolder('addresses.mjs')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['@sock/*'],
});

function elsewhere(question) {
  const input = JSON.stringify({ bundle, ...question });
  return JSON.parse(execFileSync(process.execPath, [inFolder('elsewhere.mjs')], { input, encoding: 'utf8' }));
}

const tools = toolchain();
const { names } = elsewhere({ platform: process.platform });
let wrong = 0;
for (const system of systems) {
  for (const target of system.targets) {
    const found = probe(system, target, names, tools);
    const addresses = Object.keys(found.addresses);
    const packages = elsewhere({ platform: system.platform, constants: found.addon, addresses });
    const list = [...problems(system, found, packages)];
    wrong += list.length;
    const counts = `${Object.keys(found.headers).length} names, ${addresses.length} structures`;
    console.log(`${system.name} (${target}): ${counts} compared, ${list.length} wrong`);
    for (const problem of list) console.log(`  - ${problem}`);
  }
}
process.exitCode = wrong === 0 ? 0 : 1;
