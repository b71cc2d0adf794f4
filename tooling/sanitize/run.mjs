// The tests with an addon that watches itself, by AddressSanitizer and UndefinedBehaviorSanitizer:
// `node tooling/sanitize/run.mjs [packages/NAME …] [-- FILTER …]`. A report of theirs is a failure, whatever the tests say.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runSuites } from '../platforms/suites.mjs';
import { projects, root } from '../workspace.mjs';
import { buildAddon, makeNode } from './addon.mjs';
import { otherwiseSanitized } from './exclusions.mjs';

/** Those that reach most of the addon. */
const usual = [
  'native',
  ...['core', 'inet', 'unix', 'packet', 'netlink', 'socket'].map((name) => `packages/${name}`),
];

const args = process.argv.slice(2);
const end = args.includes('--') ? args.indexOf('--') : args.length;
const [asked, filters] = [args.slice(0, end), args.slice(end + 1)];
const unknown = asked.find((name) => !projects.includes(name));
if (unknown !== undefined) {
  console.error(`no ${unknown}; there are the packages ${projects.join(' ')}`);
  process.exit(2);
}

const folder = join(root, 'node_modules/.cache/sanitize');
const reports = join(folder, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const platform = {
  addon: buildAddon(folder),
  launcher: 'a sanitizer',
  slow: true,
  excluded: otherwiseSanitized,
};
const launched = { node: makeNode(folder, join(reports, 'report')), path: [] };
const counts = runSuites('sanitized', platform, launched, asked.length > 0 ? asked : usual, folder, filters);
const found = readdirSync(reports);
for (const name of found) console.log(readFileSync(join(reports, name), 'utf8'));
console.table({ sanitized: { ...counts, reports: found.length } });
process.exit(counts.failed === 0 && found.length === 0 ? 0 : 1);
