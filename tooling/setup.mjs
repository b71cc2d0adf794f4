// Makes a fresh machine ready to build: what the compiler needs besides itself, and the workspace's dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provide } from './system-commands.mjs';
import { projects, root } from './workspace.mjs';

const missing = provide(['c++', 'make', 'python3']);
if (missing.length > 0) {
  console.error(`the addon cannot be built without ${missing.join(', ')}`);
  process.exit(1);
}

const stamp = join(root, 'node_modules/.setup');

/** Changes when an installation may have become stale. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const manifests = ['', ...projects].map((folder) => join(folder, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function installed() {
  return (
    existsSync(stamp) &&
    projects.every((folder) => existsSync(join(root, folder, 'node_modules'))) &&
    readFileSync(stamp, 'utf8') === fingerprint()
  );
}

if (installed()) {
  console.log('dependencies are up to date');
} else {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // CI stops pnpm from asking questions.
  const env = { CI: 'true', ...process.env };
  const command = `npx -y ${packageManager} install --frozen-lockfile`;
  const { status } = spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, fingerprint());
}
