// Tests of the Windows build under Wine: `node tooling/windows/run.mjs [NAME …]`. It cross-builds the addon, lays the
// built packages out as npm would install them, and runs each file of test/ by a real node.exe. The first run fetches
// Node for Windows and makes a Wine prefix; both are kept in node_modules/.cache/windows. With `--stage` it only lays
// them out, for a real Windows to run: `node --test` in the folder that it prints.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stage } from './stage.mjs';
import { prepareWine, runNode } from './wine.mjs';

const tests = fileURLToPath(new URL('test', import.meta.url));
const asked = process.argv.slice(2);
if (asked.includes('--stage')) {
  console.log(stage(tests));
  process.exit();
}
const files = readdirSync(tests)
  .filter(
    (name) => name.endsWith('.test.mjs') && (asked.length === 0 || asked.some((part) => name.includes(part))),
  )
  .sort();
if (files.length === 0) throw new Error(`no test of ${asked.join(' ')} in ${tests}`);

const start = performance.now();
const wine = prepareWine();
const folder = stage(tests);
console.log(`prepared in ${seconds(start)} s`);

let failed = 0;
for (const file of files) {
  const since = performance.now();
  const { status, output } = runNode(wine, folder, join('test', file));
  console.log(`${status === 0 ? 'ok' : 'FAILED'} ${file} (${seconds(since)} s)`);
  console.log(summaryOf(output, status));
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/** What node:test counted, what was skipped and what tests had to say; of a file that failed, all that it printed. */
function summaryOf(output, status) {
  if (status !== 0) return output;
  const counts = output.match(/^# (tests|pass|fail|skipped) \d+$/gm) ?? [];
  const notes = output.match(/^(ok .* # SKIP.*|# (?!Subtest)\S.*[^\d\s]$)/gm) ?? [];
  return [counts.map((line) => line.slice(2)).join(', '), ...notes].map((line) => `  ${line}`).join('\n');
}
