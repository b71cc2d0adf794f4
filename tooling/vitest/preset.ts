import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import CountsReporter from './counts-reporter.ts';
import SkipReporter from './skip-reporter.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds that a test may take. */
const patience = Number(process.env.SOCK_TEST_TIMEOUT ?? 20_000);

/** How every package is tested: unit tests beside the code, tests against kernels and peers in `test/`. */
export const tests = defineConfig({
  resolve: {
    // Tests read the source of all packages, so that no stale build is ever tested. Native has no other form.
    alias: [{ find: /^@sock\/(?!native)([a-z]+)$/, replacement: `${root}packages/$1/src/index.ts` }],
  },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // tooling/kernel-tests.mjs finds a kernel for these.
    exclude: ['test/kernel/**'],
    pool: 'forks',
    // Tests count descriptors and measure time: no other test may run beside them.
    fileParallelism: false,
    testTimeout: patience,
    hookTimeout: patience,
    // Programs that tests start end before that.
    env: { SOCK_TEST_TIMEOUT: `${patience}` },
    reporters: ['default', new SkipReporter(), new CountsReporter()],
  },
});
