import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../workspace.mjs';

// Ignored by git, and inside of the root's node_modules, where all our packages are installed.
const outdir = join(root, 'node_modules/.cache/demo');

/**
 * Makes JavaScript of the examples, file by file: as a user would run them beside installed packages.
 *
 * @param folders of examples, relative to the root
 * @returns the file of an example, from its path without the extension
 */
export async function buildExamples(folders) {
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: folders.flatMap((folder) =>
      readdirSync(join(root, folder)).map((file) => join(folder, file)),
    ),
    outbase: '.',
    outdir,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return (example) => join(outdir, `${example}.mjs`);
}
