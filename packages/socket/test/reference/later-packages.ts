import { words } from './words.js';

/** Names of Python's module whose family has a package of its own that does not exist yet. */
export const laterPackages: Readonly<Record<string, readonly string[]>> = {};
