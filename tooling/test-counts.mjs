// What tooling/vitest/counts-reporter.ts left in each package, together.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projects, root } from './workspace.mjs';

// The root's are those of the kernel tests.
const files = ['', ...projects].map((folder) => join(root, folder, '.results/tests.json'));

/** Forgets earlier runs, so that a package that crashes cannot be counted by its last success. */
export function clearCounts() {
  for (const file of files) rmSync(file, { force: true });
}

/** `12 passed, 0 failed`, and `, 3 skipped` if so. */
export function totals() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files.filter((file) => existsSync(file))) {
    for (const [state, count] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) sum[state] += count;
  }
  return `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`;
}
