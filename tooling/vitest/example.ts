import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

/**
 * Makes JavaScript of a program of the folder `examples`, and answers its path: it imports what was built.
 *
 * @param folder of the package, `new URL('../', import.meta.url)`
 */
export function builtExample(folder: URL, name: string): string {
  const root = fileURLToPath(folder);
  const source = readFileSync(join(root, 'examples', `${name}.ts`), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', target: 'node20' });
  // Beside the package, where its own name and its neighbours' resolve.
  const results = join(root, '.results');
  mkdirSync(results, { recursive: true });
  const program = join(results, `${name}.mjs`);
  writeFileSync(program, code);
  return program;
}
