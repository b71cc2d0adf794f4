import { createRequire } from 'node:module';
import type { Native } from '@sock/native';

// Loaded by a require that bundlers do not follow: the addon is a file of the machine, not of the bundle.
// In CommonJS there is no import.meta; `node -e` has a `__filename` that is no file.
const here = import.meta.url ?? __filename;

/** The system call layer. A copy, since what an addon fills is a dictionary, where each call would look its name up. */
export const native: Native = { .../* @__PURE__ */ createRequire(here)('@sock/native') };
