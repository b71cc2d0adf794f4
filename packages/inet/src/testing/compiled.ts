import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The lines that a C program prints, compiled with the system's own headers; `undefined` where no compiler is. */
export function compiledOutput(source: URL, args: readonly string[]): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sock-inet-'));
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
