import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';

function named(code: string): string {
  return Array.from(code.matchAll(/^var (\w+) = class _\1\b/gm)).reduce(
    (text, [, name]) => text.replace(new RegExp(`\\b_${name}\\b`, 'g'), name as string),
    code,
  );
}

const common: Options = {
  entry: ['src/index.ts'],
  target: 'node20',
  platform: 'node',
  inject: [fileURLToPath(new URL('node-globals.ts', import.meta.url))],
  // Packages meet each other as users' installations have them, never as copies.
  external: [/^@sock\//],
  // What is built is readable as it stands; maps would be half of every download.
  sourcemap: false,
  silent: true,
  plugins: [
    {
      name: 'no doc comments',
      // Editors read them in the types; here they would be a tenth of the download.
      renderChunk: (code) => ({ code: code.replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '') }),
    },
    {
      name: 'names of classes',
      // esbuild calls a class that speaks of itself `_Socket`, and so would `inspect`.
      renderChunk: (code) => ({ code: named(code) }),
    },
  ],
  esbuildOptions(options) {
    // Code that serves both forms asks for `__filename` first: an empty import.meta in CommonJS is expected.
    options.logOverride = { 'empty-import-meta': 'silent' };
  },
};

/** How every package is built: one entry, CommonJS and ESM, and the types of both. */
export const library = defineConfig([
  {
    ...common,
    format: 'cjs',
    dts: {
      // TypeScript 6 loads no types by itself. Without Node's a Buffer is silently `any` in a user's program.
      banner: '/// <reference types="node" />',
      compilerOptions: {
        // tsup hands TypeScript a baseUrl, which TypeScript 6 deprecates.
        ignoreDeprecations: '6.0',
        // Types come from the neighbours' published shape, which proves that it holds.
        paths: {},
        allowImportingTsExtensions: false,
      },
    },
  },
  {
    ...common,
    format: 'esm',
    // One declaration of every class: a second would be another type, which no socket of the first one has.
    onSuccess: () => writeFile('dist/index.d.ts', "export * from './index.cjs';\n"),
  },
]);
