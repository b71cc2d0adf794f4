import { fileURLToPath } from 'node:url';

/** The path of a program of this bench. */
export const path = (name) => fileURLToPath(new URL(`../programs/${name}`, import.meta.url));

/** The start of a command that runs it. */
export const node = (name, ...options) => [process.execPath, ...options, path(name)];
export const python = (name) => ['python3', path(name)];
export const c = (name) => [path(name)];

/** A contestant: the server and then the client, or one program alone; and what the project is to reach beside it. */
export const contestant = (name, programs, targets) => ({ name, programs, targets });
