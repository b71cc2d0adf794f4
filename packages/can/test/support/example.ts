import { builtExample } from '../../../../tooling/vitest/example.js';
import { Peer } from './can-utils.js';

/** Starts a program of the folder `examples`, with the built packages. */
export function example(name: string, ...args: string[]): Peer {
  return new Peer(process.execPath, [builtExample(new URL('../../', import.meta.url), name), ...args]);
}
