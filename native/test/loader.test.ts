import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const loader = require.resolve('../index.cjs');
// Tests of other platforms have theirs there.
const addon = process.env.SOCK_NATIVE ?? require.resolve('../gyp/build/Release/sock.node');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sock-loader-'));
  cpSync(loader, join(folder, 'index.cjs'));
  cpSync(require.resolve('../package.json'), join(folder, 'package.json'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Loads the copied loader in a process of its own; answers what it exported, or the error. */
function load(env: Record<string, string> = {}): string {
  const program = `
    try { console.log(Object.keys(require('./index.cjs')).join()); }
    catch (error) { console.log(error.code, error.message); }`;
  return execFileSync(process.execPath, ['-e', program], { cwd: folder, env, encoding: 'utf8' });
}

/** The name of this platform's package, as the loader spells it in its message. */
function platform(): string {
  return /for (\S+)\./.exec(load())?.[1] ?? '';
}

function platformPackage(main: string, name = platform()) {
  const place = join(folder, 'node_modules/@sock', `native-${name}`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.js'), main);
}

test('says how to build when there is no addon', () => {
  const build = `node "${join(folder, 'build.mjs')}"`;
  expect(load()).toMatch(/^ERR_SOCK_NATIVE_NOT_FOUND /);
  expect(load()).toContain(`uild it: run \`${build}\` `);
  expect(load({ SOCK_NATIVE_BUILD: 'Debug' })).toContain(`Build it: run \`${build} --debug\` `);
});

test('names the package that was left out, unless a build is asked for by name', () => {
  const words = `Install @sock/native-${platform()}, which was left out`;
  expect(load()).toContain(words);
  expect(load({ SOCK_NATIVE_BUILD: 'Debug' })).not.toContain(words);
});

test('loads the file that SOCK_NATIVE names', () => {
  expect(load({ SOCK_NATIVE: addon })).not.toMatch('ERR_');
  expect(load({ SOCK_NATIVE: join(folder, 'absent.node') })).toMatch('MODULE_NOT_FOUND');
});

test('loads the build that SOCK_NATIVE_BUILD names', () => {
  cpSync(addon, join(folder, 'gyp/build/Debug/sock.node'));
  expect(load()).toMatch('ERR_SOCK_NATIVE_NOT_FOUND');
  expect(load({ SOCK_NATIVE_BUILD: 'Debug' })).not.toMatch('ERR_');
});

test('loads the package of the platform', () => {
  platformPackage('exports.ready = true;');
  expect(load()).toBe('ready\n');
});

test('knows how Plug’n’Play tells that a package was left out', () => {
  const here = platform();
  platformPackage('exports.ready = true;', here);
  const hook = join(folder, 'pnp.cjs');
  writeFileSync(
    hook,
    `const Module = require('node:module');
     const resolve = Module._resolveFilename;
     Module._resolveFilename = (request, ...rest) => {
       if (!request.startsWith('@sock/native-') || request.endsWith(${JSON.stringify(here)}))
         return resolve(request, ...rest);
       throw Object.assign(new Error('Required unplugged package missing from disk.'), {
         code: 'MODULE_NOT_FOUND',
         pnpCode: 'QUALIFIED_PATH_RESOLUTION_FAILED',
       });
     };`,
  );
  expect(load({ NODE_OPTIONS: `--require=${hook}` })).toBe('ready\n');
});

test('prefers a local build', () => {
  platformPackage('exports.ready = true;');
  cpSync(addon, join(folder, 'gyp/build/Release/sock.node'));
  expect(load()).not.toBe('ready\n');
});

test.runIf(process.platform === 'linux')(
  'tells the C libraries apart where packages for both are installed',
  () => {
    const here = platform();
    const other = here.endsWith('-gnu') ? here.replace('-gnu', '-musl') : here.replace('-musl', '-gnu');
    platformPackage('exports.ready = true;');
    platformPackage("throw new Error('the wrong one');", other);
    expect(load()).toBe('ready\n');
  },
);

test('hides no error of the package of the platform', () => {
  platformPackage("require('absent');");
  expect(load()).toMatch(/^MODULE_NOT_FOUND Cannot find module 'absent'/);
});
