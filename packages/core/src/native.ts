import { createRequire } from 'node:module';
import type { Native } from '@sock/native';

// Loaded by a require that bundlers do not follow: the addon is a file of the machine, not of the bundle.
const here = typeof __filename === 'string' ? __filename : import.meta.url;

/** The system call layer. */
export const native: Native = /* @__PURE__ */ createRequire(here)('@sock/native');
