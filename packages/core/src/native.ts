// Not by its name: webpack would answer `createRequire` itself, with undefined, where it cannot tell the place.
import module from 'node:module';
import { resolve } from 'node:path';
import type { Native } from '@sock/native';

// In CommonJS there is no import.meta; `node -e` has a `__filename` that is no file.
const here = import.meta.url ?? __filename;

/**
 * A require that bundlers do not follow: for the addon, which is a file of the machine and not of the bundle, and for
 * what Node has of its own but takes milliseconds to load, which most programs do without.
 */
export const load = /* @__PURE__ */ module.createRequire(here);

/** webpack and Rspack write where this file was when they bundled: on another machine the program says where to look. */
function addon(): Native {
  try {
    return load('@sock/native');
  } catch (error) {
    const [, program] = process.argv;
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND' || !program) throw error;
    return module.createRequire(resolve(program))('@sock/native');
  }
}

/** The system call layer. A copy, since what an addon fills is a dictionary, where each call would look its name up. */
export const native: Native = { .../* @__PURE__ */ addon() };
