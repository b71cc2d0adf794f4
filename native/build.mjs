// Builds the addon from source: `node build.mjs [--debug]` leaves build/Release/sock.node (build/Debug/sock.node).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** In a checkout node-gyp is a dependency; while users install, their package manager lends its own. */
function nodeGyp() {
  try {
    return require.resolve('node-gyp/bin/node-gyp.js');
  } catch {
    return process.env.npm_config_node_gyp;
  }
}

/** Headers that came with the running Node spare a download. */
function localHeaders() {
  if (process.env.npm_config_nodedir) return [];
  const bin = dirname(process.execPath);
  const prefix = process.platform === 'win32' ? bin : dirname(bin);
  return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

const program = nodeGyp();
if (!program) {
  console.error('@sock/native: node-gyp not found; run this through npm: npm run build');
  process.exit(1);
}

const configuration = process.argv.includes('--debug') ? '--debug' : '--release';
// `configure build` rather than `rebuild`: make then compiles only what changed.
const { status, error } = spawnSync(
  process.execPath,
  [program, 'configure', 'build', configuration, '--jobs=max', '--loglevel=warn', ...localHeaders()],
  { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: 'inherit' },
);
if (error) throw error;
process.exit(status ?? 1);
