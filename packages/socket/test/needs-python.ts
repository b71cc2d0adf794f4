import { spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** Older ones lack names and have other errors: 3.10 is the first whose `timeout` is TimeoutError. */
const check = 'import sys; sys.exit(sys.version_info < (3, 10))';

export const hasPython = spawnSync('python3', ['-c', check]).status === 0;

/** For beforeEach and in tests: skips, with the reason and the cure, where there is no python3 of the times. */
export function needsPython({ skip }: TestContext): void {
  skip(!hasPython, 'no python3 of version 3.10 or newer; try: apt install python3');
}
