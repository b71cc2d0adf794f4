import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

/** Whose folders ARCHITECTURE.md explains, each below a heading. */
const trees = { 'packages/core/src': 'packages/core/src', native: 'native/src', tooling: 'tooling' };

/** Every folder of them is in the tree that the page shows. */
export function* checkArchitecture() {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  for (const [heading, folder] of Object.entries(trees)) {
    const [, tree] = page.split(`\n### ${heading}\n`)[1].split('```');
    for (const name of foldersIn(folder))
      if (!new RegExp(`(^|[\\s/])${name}/`, 'm').test(tree))
        yield `ARCHITECTURE.md does not say what ${folder}/${name}/ is`;
  }
}

function foldersIn(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}
