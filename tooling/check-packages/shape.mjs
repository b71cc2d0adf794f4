import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../workspace.mjs';
import { importedPackages } from './imports.mjs';

/** What every manifest says, in this order; `undefined` stands for what is the package's own. */
const manifest = {
  name: undefined,
  version: undefined,
  description: undefined,
  keywords: undefined,
  homepage: undefined,
  bugs: undefined,
  repository: undefined,
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20' },
  exports: {
    '.': {
      import: { types: './dist/index.d.ts', default: './dist/index.js' },
      require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
    },
    './package.json': './package.json',
  },
  main: './dist/index.cjs',
  module: './dist/index.js',
  types: './dist/index.d.ts',
  files: undefined,
  scripts: { build: 'tsup', typecheck: 'tsc', test: 'vitest run' },
  dependencies: undefined,
  peerDependencies: undefined,
  devDependencies: undefined,
  publishConfig: { access: 'public', provenance: true },
};

const files = {
  'tsconfig.json': '{\n  "extends": "../../tooling/tsconfig.base.json"\n}\n',
  'tsup.config.ts': "export { library as default } from '../../tooling/tsup.ts';\n",
  'vitest.config.ts': "export { tests as default } from '../../tooling/vitest/preset.ts';\n",
  LICENSE: readFileSync(join(root, 'LICENSE'), 'utf8'),
  'README.md': undefined,
  'src/index.ts': undefined,
};

/** The packages of this repository that a manifest may name, per field. */
function neighbours(name) {
  if (name === 'core') return { dependencies: { '@sock/native': 'workspace:^' } };
  // The umbrella brings along what it gathers.
  if (name === 'socket') {
    return {
      dependencies: Object.fromEntries(
        importedPackages('packages/socket').map((each) => [each, 'workspace:^']),
      ),
    };
  }
  return {
    // Wide, so that a release of core does not make one of every family (`^0.1.0` would end at 0.2.0).
    peerDependencies: { '@sock/core': 'workspace:>=0.1.0 <1' },
    devDependencies: { '@sock/core': 'workspace:*' },
  };
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function* manifestProblems(actual, name) {
  if (actual.name !== `@sock/${name}`) yield `package.json: name should be @sock/${name}`;
  const order = Object.keys(manifest);
  const keys = Object.keys(actual);
  for (const key of keys.filter((key) => !order.includes(key))) yield `package.json: what is "${key}"?`;
  if (
    !same(
      keys,
      order.filter((key) => key in actual),
    )
  )
    yield `package.json: the order is ${order.join(', ')}`;
  for (const [key, value] of Object.entries(manifest)) {
    if (value !== undefined && !same(actual[key], value)) {
      yield `package.json: ${key} should be ${JSON.stringify(value)}`;
    }
  }
  const files = existsSync(join(root, 'packages', name, 'examples')) ? ['dist', 'examples'] : ['dist'];
  if (!same(actual.files, files)) yield `package.json: files should be ${JSON.stringify(files)}`;
  const allowed = neighbours(name);
  for (const field of ['dependencies', 'peerDependencies', 'devDependencies']) {
    const ours = Object.entries(actual[field] ?? {}).filter(([dependency]) =>
      dependency.startsWith('@sock/'),
    );
    if (!same(Object.fromEntries(ours), allowed[field] ?? {})) {
      yield `package.json: of @sock, ${field} should name ${JSON.stringify(allowed[field] ?? {})}`;
    }
  }
}

function* fileProblems(folder) {
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, folder, name);
    if (!existsSync(file)) yield `${name} is missing`;
    else if (content !== undefined && readFileSync(file, 'utf8') !== content) {
      yield `${name} differs from the other packages'`;
    }
  }
}

/** Every package looks like the others, so that who knows one knows all. */
export function checkShape(folder) {
  const actual = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return [...manifestProblems(actual, basename(folder)), ...fileProblems(folder)];
}
