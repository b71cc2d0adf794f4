import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a C program that is compiled with the system's own headers prints, lines of `name value`; `undefined` where
 * no compiler is (then `skip('no C compiler; try: apt install gcc')`).
 */
export function compiledValues(source: URL): Record<string, string> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  const program = join(folder, 'program');
  try {
    execFileSync('cc', ['-o', program, fileURLToPath(source)]);
    const lines = execFileSync(program, { encoding: 'utf8' }).trimEnd().split('\n');
    return Object.fromEntries(lines.map((line) => line.split(' ')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
