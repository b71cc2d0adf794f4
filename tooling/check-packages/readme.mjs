import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { root } from '../workspace.mjs';

const example = /^```(?:ts|js|typescript|javascript)\n([\s\S]*?)^```/m;

/** The first example of a README runs exactly as printed, and ends. */
export async function checkReadme(folder) {
  const readme = join(root, folder, 'README.md');
  if (!existsSync(readme)) return ['README.md is missing'];
  const source = example.exec(readFileSync(readme, 'utf8'))?.[1];
  if (source === undefined) return ['README.md has no ts or js example'];

  const { code } = await transform(source, { loader: 'ts', target: 'node20' });
  const results = join(root, folder, '.results');
  mkdirSync(results, { recursive: true });
  // Beside the package, where its own name and its neighbours' resolve.
  const program = join(results, 'readme-example.mjs');
  writeFileSync(program, code);
  const { status, signal, stderr } = spawnSync(process.execPath, [program], {
    timeout: 20_000,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`README.md: the example ended with ${signal ?? status}\n${stderr}`];
}
