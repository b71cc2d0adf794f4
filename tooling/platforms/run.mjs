// The tests on this machine's kernel, by other Nodes, for other processors and over musl:
// `node tooling/platforms/run.mjs [PLATFORM …] [packages/NAME …] [-- FILTER …]`. It fetches Node and cross-builds the addon.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fetchRuntime } from '../fetch-runtime.mjs';
import { compile } from '../prebuild/compile.mjs';
import { targets } from '../prebuild/targets.mjs';
import { toolchain } from '../prebuild/toolchain.mjs';
import { projects, root } from '../workspace.mjs';
import { launch } from './launcher.mjs';
import { platforms } from './platforms.mjs';
import { runSuites } from './suites.mjs';

const cache = join(root, 'node_modules/.cache/platforms');
const args = process.argv.slice(2);
const end = args.includes('--') ? args.indexOf('--') : args.length;
const [asked, filters] = [args.slice(0, end), args.slice(end + 1)];
const unknown = asked.find((name) => !(name in platforms) && !projects.includes(name));
if (unknown !== undefined) {
  console.error(
    `no ${unknown}; there are ${Object.keys(platforms).join(' ')}, and the packages ${projects.join(' ')}`,
  );
  process.exit(2);
}

const tools = toolchain();
const names = Object.keys(platforms).filter(
  (name) => !asked.some((each) => each in platforms) || asked.includes(name),
);
const rows = {};
for (const name of names) rows[name] = runPlatform(name, platforms[name]);
console.table(rows);
process.exit(Object.values(rows).every(({ failed }) => failed === 0) ? 0 : 1);

function runPlatform(name, platform) {
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  const addon = buildAddon(platform.addon);
  const launched = launch(platform, fetchRuntime(platform.node, cache), tools.zig, folder);
  const chosen = (platform.projects ?? projects).filter(isAsked);
  const counts = runSuites(name, { ...platform, addon }, launched, chosen, folder, filters);
  return { node: platform.node.version, ...counts };
}

function isAsked(project) {
  return !asked.some((each) => projects.includes(each)) || asked.includes(project);
}

/** Always, so that no old one is tested; the compiler keeps what has not changed. @returns its file */
function buildAddon(name) {
  const target = targets.find((each) => each.name === name);
  const file = join(root, 'native/platforms', name, 'sock.node');
  compile(target, tools, file);
  return file;
}
