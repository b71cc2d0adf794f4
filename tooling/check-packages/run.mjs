// Checks what makes the packages one family: the same shape, imports that point down, words for every public
// name, READMEs that run; and that ARCHITECTURE.md knows where things are.

import { packages } from '../workspace.mjs';
import { checkArchitecture } from './architecture.mjs';
import { checkDocs } from './docs.mjs';
import { checkImports } from './imports.mjs';
import { checkPublishing } from './publishing.mjs';
import { checkReadme } from './readme.mjs';
import { checkShape } from './shape.mjs';

let failures = 0;

async function report(folder, checks) {
  const problems = [];
  for (const check of checks) problems.push(...(await check(folder)));
  failures += problems.length;
  console.log(`${folder}: ${problems.length === 0 ? 'as it should be' : `${problems.length} wrong`}`);
  for (const problem of problems) console.log(`  - ${problem}`);
}

const checks = [checkShape, checkImports, checkDocs, checkPublishing, checkReadme];
for (const folder of packages) await report(folder, checks);
await report('native', [checkPublishing]);
await report('.', [checkReadme, checkArchitecture]);

process.exit(failures === 0 ? 0 : 1);
