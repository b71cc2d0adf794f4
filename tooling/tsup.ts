import { defineConfig } from 'tsup';

/** How every package is built: one entry, ESM and CommonJS, each with its own types. */
export const library = defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  // Packages meet each other as users' installations have them, never as copies.
  external: [/^@sock\//],
  dts: {
    compilerOptions: {
      // tsup hands TypeScript a baseUrl, which TypeScript 6 deprecates.
      ignoreDeprecations: '6.0',
      // Types come from the neighbours' published shape, which proves that it holds.
      paths: {},
      allowImportingTsExtensions: false,
    },
  },
  // What is built is readable as it stands; maps would be half of every download.
  sourcemap: false,
  clean: true,
  silent: true,
  plugins: [
    {
      name: 'no doc comments',
      // Editors read them in the types; here they would be a tenth of the download.
      renderChunk: (code) => ({ code: code.replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '') }),
    },
  ],
  esbuildOptions(options) {
    // Code that serves both forms asks for `__filename` first: an empty import.meta in CommonJS is expected.
    options.logOverride = { 'empty-import-meta': 'silent' };
  },
});
