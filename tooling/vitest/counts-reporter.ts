import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** Leaves the counts for tooling/test-counts.mjs. */
export default class CountsReporter implements Reporter {
  private root = '';

  onInit(vitest: Vitest) {
    this.root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap((module): TestCase[] => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be loaded has no test that could fail, and an error outside of tests belongs to none.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    this.write({ passed: count('passed'), failed: count('failed') + broken, skipped: count('skipped') });
  }

  private write(counts: Record<string, number>) {
    const folder = join(this.root, '.results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tests.json'), JSON.stringify(counts));
  }
}
