import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The lines that a C program prints, compiled with the system's own headers; `undefined` where no compiler is (then
 * `skip('no C compiler; try: apt install gcc')`).
 */
export function compiledOutput(source: URL, args: readonly string[] = []): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  const program = join(folder, 'program');
  try {
    execFileSync('cc', ['-o', program, fileURLToPath(source)]);
    return execFileSync(program, args, { encoding: 'utf8' }).trimEnd().split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same of a program that prints lines of `name value`. */
export function compiledValues(source: URL): Record<string, string> | undefined {
  const lines = compiledOutput(source);
  return lines && Object.fromEntries(lines.map((line) => line.split(' ')));
}
