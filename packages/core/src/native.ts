import { createRequire } from 'node:module';
import type { Native } from '@sock/native';

// In CommonJS there is no import.meta; `node -e` has a `__filename` that is no file.
const here = import.meta.url ?? __filename;

/**
 * A require that bundlers do not follow: for the addon, which is a file of the machine and not of the bundle, and for
 * what Node has of its own but takes milliseconds to load, which most programs do without.
 */
export const load = /* @__PURE__ */ createRequire(here);

/** The system call layer. A copy, since what an addon fills is a dictionary, where each call would look its name up. */
export const native: Native = { .../* @__PURE__ */ load('@sock/native') };
