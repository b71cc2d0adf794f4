import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import CountsReporter from './counts-reporter.ts';
import SkipReporter from './skip-reporter.ts';

/**
 * Tests that need what only some kernels have. One process runs them all, on the built packages: the kernel lab's
 * guest is slow, and most of its time would go into starting and transforming.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: (process.env.SOCK_KERNEL_TESTS ?? 'packages/*/test/kernel/**/*.test.ts').split(' '),
    pool: 'forks',
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    server: { deps: { external: [/\/dist\//] } },
    reporters: ['default', new SkipReporter(), new CountsReporter()],
  },
});
