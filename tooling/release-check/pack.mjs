// Packs every package as it would be published.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onPublished } from '../publishing/pnpm.mjs';
import { root } from '../workspace.mjs';

/** @returns the tarballs' paths */
export function packAll(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const args = onPublished('pack', '--pack-destination', folder, '--loglevel', 'error');
  const { status, stdout, stderr } = spawnSync('pnpm', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`pnpm pack failed: ${stdout}${stderr}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(folder, name));
}
