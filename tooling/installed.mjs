// Tools with their own package.json and lockfile are installed when a command first needs them, so that nobody else waits.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Installs what a folder's lockfile names, if that has changed since; answers whether it is there. */
export function installed(folder) {
  const stamp = join(folder, 'node_modules/.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(process.version)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...process.env, ...ownHeaders() },
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) writeFileSync(stamp, lock);
  return status === 0;
}

/** Addons are built with the headers that came with this Node, where it has them: no download. */
function ownHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {};
}
