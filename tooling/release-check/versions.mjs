// What a release raises: `changeset version`, run on copies of the manifests.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packages, root } from '../workspace.mjs';

const platforms = readdirSync(join(root, 'native/platforms')).map((name) => `native/platforms/${name}`);
const folders = ['native', ...platforms, ...packages];
const changesets = createRequire(import.meta.url).resolve('@changesets/cli/bin.js');

const manifestIn = (base, folder) => JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8'));
const addons = ['native', ...platforms].map((folder) => manifestIn(root, folder).name);

/** A change, and the packages that get a new version by it. */
const cases = [
  { change: { '@sock/core': 'patch' }, raised: ['@sock/core'] },
  { change: { '@sock/can': 'minor' }, raised: ['@sock/can', '@sock/socket'] },
  { change: { '@sock/core': 'minor' }, raised: ['@sock/core', '@sock/socket'] },
  { change: { '@sock/native': 'patch' }, raised: addons },
];

function copyManifests(base) {
  for (const folder of ['', ...folders]) {
    mkdirSync(join(base, folder), { recursive: true });
    cpSync(join(root, folder, 'package.json'), join(base, folder, 'package.json'));
  }
  cpSync(join(root, 'pnpm-workspace.yaml'), join(base, 'pnpm-workspace.yaml'));
  mkdirSync(join(base, '.changeset'));
  cpSync(join(root, '.changeset/config.json'), join(base, '.changeset/config.json'));
}

function raisedBy(change) {
  const base = mkdtempSync(join(tmpdir(), 'sock-versions-'));
  try {
    copyManifests(base);
    const lines = Object.entries(change).map(([name, kind]) => `'${name}': ${kind}`);
    writeFileSync(join(base, '.changeset/change.md'), `---\n${lines.join('\n')}\n---\n\nA change.\n`);
    execFileSync(process.execPath, [changesets, 'version'], { cwd: base, stdio: 'pipe' });
    const isRaised = (folder) => manifestIn(base, folder).version !== manifestIn(root, folder).version;
    return folders.filter(isRaised).map((folder) => manifestIn(root, folder).name);
  } finally {
    rmSync(base, { recursive: true });
  }
}

/** Only what changed gets a new version, and what would not take it otherwise. */
export function* versionProblems() {
  for (const { change, raised } of cases) {
    const found = raisedBy(change).sort().join(' ');
    if (found !== [...raised].sort().join(' '))
      yield `a change of ${JSON.stringify(change)} raises ${found || 'nothing'}, not ${raised.join(' ')}`;
  }
}
