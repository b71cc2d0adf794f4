// Builds the addon for other platforms, or for those named: `npm run prebuilds [-- linux-arm64-gnu …]`. Each file goes
// into its platform's package, native/platforms/NAME.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { compile } from './compile.mjs';
import { targets } from './targets.mjs';
import { toolchain } from './toolchain.mjs';

const names = process.argv.slice(2);
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
}
