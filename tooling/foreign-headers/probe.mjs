// Compiles probe.cc for a target and reads from the object file what the headers say.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../workspace.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const MARK = '@sock/foreign-headers:';
const NAME = 56;
const ENTRY = NAME + 8;
const zigCache = process.env.ZIG_GLOBAL_CACHE_DIR ?? join(homedir(), '.cache/sock-zig');

const textAt = (bytes, offset) => bytes.toString('latin1', offset, bytes.indexOf(0, offset));

/** The entries behind a mark, up to the next one. */
function table(bytes, name) {
  const found = {};
  let offset = bytes.indexOf(`${MARK + name}\0`) + ENTRY;
  for (; ; offset += ENTRY) {
    const key = textAt(bytes, offset);
    if (key.startsWith(MARK)) return found;
    found[key] = bytes.readDoubleLE(offset + NAME);
  }
}

function addresses(bytes) {
  const found = {};
  const mark = `${MARK}address:`;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const size = Number(bytes.readBigUInt64LE(at + NAME));
    found[textAt(bytes, at).slice(mark.length)] = bytes.toString('hex', at + ENTRY, at + ENTRY + size);
  }
  return found;
}

/** @returns `addon`: the addon's constants; `headers`: those of `names` that the headers have; `addresses` in hexadecimal */
export function probe(system, target, names, tools) {
  const folder = join(root, 'node_modules/.cache/foreign-headers', target);
  mkdirSync(folder, { recursive: true });
  const includes = system.headers.map((name) => `#include <${name}>\n`);
  const entries = names.map((name) => `#ifdef ${name}\nX(${name})\n#endif\n`);
  writeFileSync(join(folder, 'more-headers.inc'), includes.join(''));
  writeFileSync(join(folder, 'names.inc'), entries.join(''));
  const object = join(folder, 'probe.o');
  const folders = [folder, join(root, 'native/src'), ...tools.includes].map((name) => `-I${name}`);
  const options = ['-target', target, '-std=c++17', '-w', '-fms-extensions', ...folders];
  execFileSync(tools.zig, ['c++', ...options, '-c', join(here, 'probe.cc'), '-o', object], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: join(zigCache, 'local') },
  });
  const bytes = readFileSync(object);
  return { addon: table(bytes, 'addon'), headers: table(bytes, 'headers'), addresses: addresses(bytes) };
}
