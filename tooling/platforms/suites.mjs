// The tests of several packages on a platform, told and counted.
import { runSuite } from './suite.mjs';

/** What may become of a test. */
const none = { passed: 0, failed: 0, skipped: 0, excluded: 0 };

/** Parameters as with `runSuite`, of which it runs one for each project. @returns how many tests ended how */
export function runSuites(title, platform, launched, projects, folder, filters) {
  const counts = { ...none };
  for (const project of projects) {
    const start = performance.now();
    const tests = runSuite(platform, launched, project, folder, filters);
    const sum = { ...none };
    for (const { status } of tests) sum[status]++;
    for (const status of Object.keys(sum)) counts[status] += sum[status];
    console.log(`${title} ${project} (${((performance.now() - start) / 1000).toFixed(0)} s):`, sum);
    for (const { file, name, message } of tests.filter(({ status }) => status === 'failed'))
      console.log(`  FAILED ${file} > ${name}\n    ${message.split('\n').slice(0, 3).join('\n    ')}`);
  }
  return counts;
}
