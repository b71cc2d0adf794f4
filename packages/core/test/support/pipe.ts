import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A named pipe that is gone after the test. */
export function fifo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

/** A pipe of this process: what is written to the second is read from the first. */
export function pipe(): [number, number] {
  const path = fifo();
  const both = openSync(path, 'r+');
  const from = openSync(path, 'r');
  const into = openSync(path, 'w');
  closeSync(both);
  return [from, into];
}
