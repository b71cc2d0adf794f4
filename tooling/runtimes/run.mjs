// The built packages under runtimes that are no Node: `node tooling/runtimes/run.mjs [NAME …]`. It fetches them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchRuntime } from '../fetch-runtime.mjs';
import { packages, root } from '../workspace.mjs';

const runtimes = {
  bun: {
    package: {
      name: '@oven/bun-linux-x64',
      version: '1.4.5',
      integrity: 'IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==',
      program: 'bin/bun',
    },
    args: ['run'],
  },
  deno: {
    package: {
      name: '@deno/linux-x64-glibc',
      version: '2.9.6',
      integrity: '3md4TKLCuzsLDmfOoC5KN7NAZaxSVkMgm64vg6foD00JBADCpYS2/5QqXfzgnP5ZQz3iLP9vBQJtEgc116OAoQ==',
      program: 'deno',
    },
    args: ['run', '--allow-all', '--node-modules-dir=manual'],
  },
};

const cache = join(root, 'node_modules/.cache/runtimes');
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(runtimes);
const unknown = asked.find((name) => !(name in runtimes));
if (unknown !== undefined) {
  console.error(`no ${unknown}; there are ${Object.keys(runtimes).join(' ')}`);
  process.exit(2);
}

const program = installed();
const failed = asked.filter((name) => {
  const runtime = fetchRuntime(runtimes[name].package, cache);
  console.log(`${name} ${runtimes[name].package.version}`);
  return spawnSync(runtime, [...runtimes[name].args, program], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) console.error(`failed: ${failed.join(' ')}`);
process.exit(failed.length === 0 ? 0 : 1);

/** The program where the packages are as users have them: by links these runtimes would find the sources. */
function installed() {
  const folder = join(cache, 'installed');
  rmSync(folder, { recursive: true, force: true });
  for (const project of packages) copy(project, ['package.json', 'dist'], join(folder, 'node_modules/@sock'));
  copy(
    'native',
    ['package.json', 'index.cjs', 'gyp/build/Release/sock.node'],
    join(folder, 'node_modules/@sock'),
  );
  cpSync(fileURLToPath(new URL('program.mjs', import.meta.url)), join(folder, 'program.mjs'));
  return join(folder, 'program.mjs');
}

function copy(project, parts, to) {
  const folder = join(to, project.replace('packages/', ''));
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    const from = join(root, project, part);
    if (!existsSync(from)) throw new Error(`${from} is missing: npm run build first`);
    cpSync(from, join(folder, part), { recursive: true });
  }
}
