import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const tar = (...args) => execFileSync('tar', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

/** What is in a package's tarball: its manifest, its files, its size in bytes. */
export function readTarball(file) {
  const files = tar('-tzf', file)
    .trim()
    .split('\n')
    .filter((name) => !name.endsWith('/'))
    .map((name) => name.replace(/^package\//, ''))
    .sort();
  const manifest = JSON.parse(tar('-xzOf', file, 'package/package.json'));
  return { file, files, manifest, size: statSync(file).size };
}
