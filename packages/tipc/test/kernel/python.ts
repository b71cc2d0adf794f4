import { Peer } from '../../../../tooling/vitest/peer.js';
import { python3 } from '../../../../tooling/vitest/python3.js';

const prelude = `
import socket as S, sys
def say(*a): print(*a, flush=True)
`;

/** A program of python3, in a network namespace if one is named. */
export function python(code: string, namespace?: string): Peer {
  const args = ['-c', prelude + code];
  if (!namespace) return new Peer(python3, args);
  return new Peer('ip', ['netns', 'exec', namespace, python3, ...args]);
}
