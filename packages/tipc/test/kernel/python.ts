import { Peer } from '../../../../tooling/vitest/peer.js';

const prelude = `
import socket as S, sys
def say(*a): print(*a, flush=True)
`;

/** A program of python3, in a network namespace if one is named. */
export function python(code: string, namespace?: string): Peer {
  const command = ['python3', '-c', prelude + code];
  if (!namespace) return new Peer(command[0] as string, command.slice(1));
  return new Peer('ip', ['netns', 'exec', namespace, ...command]);
}
