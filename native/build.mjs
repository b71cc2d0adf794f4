// Builds the addon from source: `node build.mjs [--debug]` leaves gyp/build/Release/sock.node (gyp/build/Debug/sock.node).
// The error of the loader names it to users whose platform has no ready addon; while packages install, nothing runs.
import { execSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('gyp', import.meta.url));
const require = createRequire(join(cwd, 'binding.gyp'));
const { devDependencies: versions } = require('../package.json');
const tools = ['node-gyp', 'node-addon-api'];

/** Another version, that some other package wants, does not do. */
function isInstalled(name) {
  try {
    return require(`${name}/package.json`).version === versions[name];
  } catch {
    return false;
  }
}

/** A checkout has the tools; elsewhere npm puts them beside binding.gyp, where they are found under any package manager. */
function nodeGyp() {
  if (!tools.every(isInstalled)) {
    const names = tools.map((name) => `${name}@${versions[name]}`).join(' ');
    const place = '--no-global --prefix=. --no-save --no-package-lock';
    const flags = '--ignore-scripts --no-audit --no-fund --loglevel=error';
    // With a shell: on Windows npm is no program.
    execSync(`npm install ${place} ${flags} ${names}`, { cwd, stdio: 'inherit' });
  }
  return require.resolve('node-gyp/bin/node-gyp.js');
}

/** Headers that came with the running Node spare a download. */
function localHeaders() {
  if (process.env.npm_config_nodedir) return [];
  const bin = dirname(process.execPath);
  const prefix = process.platform === 'win32' ? bin : dirname(bin);
  return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

const configuration = process.argv.includes('--debug') ? '--debug' : '--release';
// `configure build` rather than `rebuild`: make then compiles only what changed.
const { status, error } = spawnSync(
  process.execPath,
  [nodeGyp(), 'configure', 'build', configuration, '--jobs=max', '--loglevel=warn', ...localHeaders()],
  { cwd, stdio: 'inherit' },
);
if (error) throw error;
if (status !== 0) {
  console.error(
    '@sock/native: the build failed. It needs a C++17 compiler, make and python3' +
      ' (Debian: apt install g++ make python3; macOS: xcode-select --install) and the headers of Node.',
  );
  process.exit(1);
}
