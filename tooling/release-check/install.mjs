// Installs packages into empty folders, where there is no compiler, and uses them.
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

/** Installs a package with core from a registry, and uses it imported, required and bundled. */
export async function installAndUse(name, registry) {
  const folder = mkdtempSync(join(tmpdir(), 'sock-release-'));
  try {
    const env = {
      PATH: barePath(folder),
      HOME: folder,
      npm_config_registry: registry,
      npm_config_cache: join(folder, 'cache'),
    };
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const names = [...new Set([name, '@sock/core'])];
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...flags, ...names], { cwd: folder, env });
    const programs = [];
    for (const [file, program] of Object.entries(uses)) {
      writeFileSync(join(folder, file), program(name));
      programs.push(join(folder, file));
    }
    for (const format of ['esm', 'cjs']) programs.push(await bundled(folder, format));
    const counts = [];
    for (const program of programs) {
      const { stdout } = await run(process.execPath, [program], { cwd: folder, env });
      counts.push(Number(stdout));
    }
    if (counts.some((count) => !(count > 0)) || counts[0] !== counts[1])
      throw new Error(`${name} exports ${counts[0]} names as ESM and ${counts[1]} as CommonJS`);
    return counts[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
