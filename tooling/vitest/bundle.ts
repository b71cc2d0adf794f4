import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Format } from 'esbuild';
import { onTestFinished } from 'vitest';

// Here all packages are installed, as they are built for users.
const root = fileURLToPath(new URL('../../', import.meta.url));

/** An application in one file, with what it took from where. */
export interface Bundle {
  /** The file; it lasts as long as the test. */
  readonly outfile: string;
  /** Bytes, minified. */
  readonly size: number;
  /** Names of the packages' folders that something is from, and `<stdin>`. */
  readonly packages: readonly string[];
  /** How many bytes are from a package: `bytesOf('core')`. */
  bytesOf(name: string): number;
}

/**
 * Bundles an application by esbuild, minified, with the built packages.
 *
 * @param define what other bundlers write in the place of an expression
 */
export async function bundle(
  contents: string,
  format: Format,
  define: Record<string, string> = {},
): Promise<Bundle> {
  const outfile = join(installation(), format === 'esm' ? 'application.mjs' : 'application.cjs');
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    // Ours would lead to the sources.
    tsconfigRaw: {},
    format,
    define,
    logOverride: { 'empty-import-meta': 'silent' },
  });
  const [output] = Object.values(metafile.outputs);
  const bytes = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const name = /^packages\/(\w+)\//.exec(input)?.[1] ?? input;
    if (bytesInOutput > 0) bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
  }
  return {
    outfile,
    size: statSync(outfile).size,
    packages: [...bytes.keys()],
    bytesOf: (name) => bytes.get(name) ?? 0,
  };
}

/** Where bundles find the addon, which is never part of one. */
function installation(): string {
  const caches = join(root, 'node_modules/.cache');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
