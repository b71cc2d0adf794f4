import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

const always = ['LICENSE', 'README.md', 'package.json'];
const dist = ['dist/index.cjs', 'dist/index.d.cts', 'dist/index.d.ts', 'dist/index.js'];
const build = ['build.mjs', 'gyp/binding.gyp', 'index.cjs', 'index.d.ts', 'sources.mjs'];

function nativeSources() {
  return readdirSync(join(root, 'native/src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, 'native/').length));
}

function expected({ name }) {
  if (name === '@sock/native') return [...always, ...build, ...nativeSources()];
  if (name.startsWith('@sock/native-')) return [...always, 'sock.node'];
  return [...always, ...dist, ...examplesOf(name)];
}

function examplesOf(name) {
  const folder = join(root, 'packages', name.replace('@sock/', ''), 'examples');
  return existsSync(folder) ? readdirSync(folder).map((file) => `examples/${file}`) : [];
}

/** A tarball holds what users need, and nothing else; nothing in it points into this workspace. */
export function* contentProblems({ files, manifest }, isBuilt) {
  const wanted = expected(manifest);
  for (const name of wanted)
    if (!files.includes(name) && (isBuilt || name !== 'sock.node')) yield `${name} is missing`;
  for (const name of files) {
    if (!wanted.includes(name) && name !== 'CHANGELOG.md') yield `${name} should not be there`;
  }
  const text = JSON.stringify(manifest);
  if (text.includes('workspace:')) yield 'package.json still speaks of the workspace';
  // pnpm ends in an error over these, as over a binding.gyp in the root.
  for (const script of ['preinstall', 'install', 'postinstall'])
    if (manifest.scripts?.[script]) yield `package.json runs ${script} where it is installed`;
  for (const field of ['license', 'description']) if (!manifest[field]) yield `package.json has no ${field}`;
}
