// Makes the folder of a new family's package: `node tooling/new-package.mjs vsock "Sockets between a machine and its host"`.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const [name, description] = process.argv.slice(2);
if (!name || !description) {
  console.error('usage: node tooling/new-package.mjs NAME DESCRIPTION');
  process.exit(2);
}

const model = join(root, 'packages/unix');
const folder = join(root, 'packages', name);
if (existsSync(join(folder, 'package.json'))) {
  console.error(`packages/${name} exists already`);
  process.exit(1);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** The same object with a key more, in the order of the alphabet. */
const withKey = (object, key, value) =>
  Object.fromEntries(Object.entries({ ...object, [key]: value }).sort(([a], [b]) => (a < b ? -1 : 1)));

mkdirSync(join(folder, 'src'), { recursive: true });
for (const file of ['LICENSE', 'tsconfig.json', 'tsup.config.ts', 'vitest.config.ts']) {
  cpSync(join(model, file), join(folder, file));
}
writeJson(join(folder, 'package.json'), {
  ...readJson(join(model, 'package.json')),
  name: `@sock/${name}`,
  version: '0.1.0',
  description,
});
writeFileSync(join(folder, 'README.md'), `# @sock/${name}\n\n${description}.\n`);
writeFileSync(join(folder, 'src/index.ts'), '');

const manifest = readJson(join(root, 'package.json'));
manifest.devDependencies = withKey(manifest.devDependencies, `@sock/${name}`, 'workspace:*');
writeJson(join(root, 'package.json'), manifest);

console.log(
  `packages/${name} is there; CONTRIBUTING.md, "Adding a family", says what is next (npx pnpm install first)`,
);
