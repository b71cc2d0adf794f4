// The packages as npm would install them on Windows: each built package in node_modules/@sock, the addon cross-built.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { transformSync } from 'esbuild';
import { compile } from '../prebuild/compile.mjs';
import { targets } from '../prebuild/targets.mjs';
import { toolchain } from '../prebuild/toolchain.mjs';
import { packages, root } from '../workspace.mjs';

const name = 'win32-x64';

/** @param tests the folder with the tests @returns the folder to run them in, as `test` */
export function stage(tests) {
  const folder = join(root, 'node_modules/.cache/windows/stage');
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, 'node_modules/@sock');
  for (const name of packages) install(join(root, name), join(modules, basename(name)), ['dist']);
  install(join(root, 'native'), join(modules, 'native'), ['index.cjs']);
  installAddon(join(modules, `native-${name}`));
  cpSync(tests, join(folder, 'test'), { recursive: true });
  const here = Object.keys(createRequire(import.meta.url)('@sock/native'));
  writeFileSync(join(folder, 'test/posix-names.json'), JSON.stringify(here));
  for (const name of ['inet'])
    translateExamples(join(root, 'packages', name, 'examples'), join(folder, 'examples'));
  return folder;
}

function install(from, to, parts) {
  mkdirSync(to, { recursive: true });
  for (const part of ['package.json', ...parts]) {
    if (!existsSync(join(from, part))) throw new Error(`${join(from, part)} is missing; try: npm run build`);
    cpSync(join(from, part), join(to, part), { recursive: true });
  }
}

function installAddon(to) {
  install(join(root, 'native/platforms', name), to, []);
  const target = targets.find((each) => each.name === name);
  compile(target, toolchain(), join(to, 'sock.node'));
}

/** Node 20 reads no TypeScript. */
function translateExamples(from, to) {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const { code } = transformSync(readFileSync(join(from, file), 'utf8'), {
      loader: 'ts',
      target: 'node20',
    });
    writeFileSync(join(to, file.replace(/ts$/, 'mjs')), code);
  }
}
