// Installs packages into empty folders, where there is no compiler, and uses them; and builds the addon where there is one.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const run = promisify(execFile);

/** A PATH with node, npm and a shell: no compiler, no make, no python3. */
function barePath(folder) {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const find = (name) => execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  for (const name of ['node', 'npm', 'sh']) symlinkSync(find(name), join(bin, name));
  return bin;
}

/** A program that makes a socket and says which names the package has. */
const uses = {
  'esm.mjs': (name) => `
    import { Socket, SOCK_DGRAM } from '@sock/core';
    import * as family from '${name}';
    new Socket(1, SOCK_DGRAM).close();
    console.log(Object.keys(family).length);`,
  'commonjs.cjs': (name) => `
    const { Socket, SOCK_DGRAM } = require('@sock/core');
    const family = require('${name}');
    new Socket(1, SOCK_DGRAM).close();
    console.log(Object.keys(family).length);`,
};

async function bundled(folder, format) {
  const outfile = join(folder, `bundle-${format}.${format === 'esm' ? 'mjs' : 'cjs'}`);
  await build({
    absWorkingDir: folder,
    entryPoints: [format === 'esm' ? 'esm.mjs' : 'commonjs.cjs'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format,
    external: ['@sock/native'],
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

/** Installs packages from a registry into a folder that is there while `use` is; answers what that does. */
async function installed(registry, args, use) {
  const folder = mkdtempSync(join(tmpdir(), 'sock-release-'));
  try {
    const env = {
      PATH: barePath(folder),
      HOME: folder,
      npm_config_registry: registry,
      npm_config_cache: join(folder, 'cache'),
    };
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...flags, ...args], { cwd: folder, env });
    return await use({ cwd: folder, env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Installs a package with core from a registry, and uses it imported, required and bundled. */
export function installAndUse(name, registry) {
  return installed(registry, [...new Set([name, '@sock/core'])], async (place) => {
    const programs = [];
    for (const [file, program] of Object.entries(uses)) {
      writeFileSync(join(place.cwd, file), program(name));
      programs.push(join(place.cwd, file));
    }
    for (const format of ['esm', 'cjs']) programs.push(await bundled(place.cwd, format));
    const counts = [];
    for (const program of programs)
      counts.push(Number((await run(process.execPath, [program], place)).stdout));
    if (counts.some((count) => !(count > 0)) || counts[0] !== counts[1])
      throw new Error(`${name} exports ${counts[0]} names as ESM and ${counts[1]} as CommonJS`);
    return counts[0];
  });
}

/** Installs core without a ready addon, and does with a compiler what the error says. */
export function installAndBuild(registry) {
  return installed(registry, ['--omit=optional', '@sock/core'], async (place) => {
    const use = () => run(process.execPath, ['-e', "require('@sock/core')"], place);
    const { stderr = '' } = await use().catch((error) => error);
    const [, command] = /ERR_SOCK_NATIVE_NOT_FOUND/.test(stderr) ? /run `(.+?)`/.exec(stderr) : [];
    if (!command) throw new Error(`core without an addon tells no command that builds one: ${stderr}`);
    await run('sh', ['-c', command], { cwd: place.cwd });
    await use();
  });
}
