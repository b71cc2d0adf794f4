import { existsSync } from 'node:fs';
// Not by its name: webpack would answer `createRequire` itself, with undefined, where it cannot tell the place.
import module from 'node:module';
import { resolve } from 'node:path';
import type { Native } from '@sock/native';

// In CommonJS there is no import.meta; `node -e` has a `__filename` that is no file.
const here = import.meta.url ?? __filename;

/** webpack and Rspack write where this file was when they bundled. Where that is gone, the program says where to look. */
function place(): string {
  const program = process.argv[1];
  const isHere = existsSync(here.startsWith('file:') ? new URL(here) : here);
  return isHere || !program ? here : resolve(program);
}

/**
 * A require that bundlers do not follow: for the addon, which is a file of the machine and not of the bundle, and for
 * what Node has of its own but takes milliseconds to load, which most programs do without.
 */
export const load = /* @__PURE__ */ module.createRequire(/* @__PURE__ */ place());

/** The system call layer. A copy, since what an addon fills is a dictionary, where each call would look its name up. */
export const native: Native = { .../* @__PURE__ */ load('@sock/native') };
