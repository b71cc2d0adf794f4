import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The lines that a C program prints, compiled with the system's own headers; `undefined` where no compiler is, or not the
 * headers (then `skip('no C compiler; try: apt install gcc')`).
 */
export function compiledOutput(source: URL, args: readonly string[] = []): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  const program = join(folder, 'program');
  try {
    execFileSync('cc', ['-o', program, fileURLToPath(source)], { encoding: 'utf8', stdio: 'pipe' });
    return execFileSync(program, args, { encoding: 'utf8' }).trimEnd().split('\n');
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string; stderr?: string };
    if (code === 'ENOENT' || lacksHeader(stderr)) return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether what a compiler complains of is a header that is not installed. */
export function lacksHeader(complaint: string): boolean {
  return /fatal error: .*(No such file or directory|file not found)/.test(complaint);
}

/** The same of a program that prints lines of `name value`. */
export function compiledValues(source: URL): Record<string, string> | undefined {
  const lines = compiledOutput(source);
  return lines && Object.fromEntries(lines.map((line) => line.split(' ')));
}
