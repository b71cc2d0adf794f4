import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A piece of TypeScript in the package's README. */
export interface Sample {
  /** The heading above it: `'2. Receive frames'`. */
  readonly title: string;
  readonly code: string;
}

/** All of them, in their order. */
export function samples(): Sample[] {
  const text = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const found: Sample[] = [];
  let title = '';
  for (const [, heading, code] of text.matchAll(/^#+ ([^\n]+)$|^```ts\n(.*?)^```$/gms)) {
    if (heading !== undefined) title = heading;
    else found.push({ title, code: code as string });
  }
  return found;
}
