import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { Peer } from './can-utils.js';

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** Starts a program of the folder `examples`, with the built packages. */
export function example(name: string, ...args: string[]): Peer {
  const source = readFileSync(`${folder}examples/${name}.ts`, 'utf8');
  const { code } = transformSync(source, { loader: 'ts', target: 'node20' });
  mkdirSync(`${folder}.results`, { recursive: true });
  // Beside the package, where its own name and its neighbours' resolve.
  const program = `${folder}.results/${name}.mjs`;
  writeFileSync(program, code);
  return new Peer(process.execPath, [program, ...args]);
}
