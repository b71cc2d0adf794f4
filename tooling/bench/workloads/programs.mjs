import { fileURLToPath } from 'node:url';

/** The path of a program of this bench. */
export const path = (name) => fileURLToPath(new URL(`../programs/${name}`, import.meta.url));

/** The start of a command that runs it. */
export const node = (name) => [process.execPath, path(name)];
export const python = (name) => ['python3', path(name)];
export const c = (name) => [path(name)];
