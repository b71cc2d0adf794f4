import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Names every skipped test and its reason, as given to `context.skip(reason)`.
 * With SOCK_NO_SKIP=1 a skip is a failure: for machines that should have everything.
 */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped = modules.flatMap((module): TestCase[] => [...module.children.allTests('skipped')]);
    for (const test of skipped) console.log(`skipped: ${test.fullName} (${reason(test)})`);
    if (skipped.length > 0 && process.env.SOCK_NO_SKIP) {
      console.error('SOCK_NO_SKIP is set: nothing may be skipped here');
      process.exitCode = 1;
    }
  }
}

function reason(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'no reason given';
}
