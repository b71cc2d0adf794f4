import { Peer } from '../../../../tooling/vitest/peer.js';

const preamble = `
import sys, hashlib
from socket import *
arguments = sys.argv[1:]
`;

/** A script for python3, with all names of its module socket, and its arguments in `arguments`. */
export function python(script: string, ...args: string[]): Peer {
  return new Peer('python3', ['-u', '-c', preamble + script, ...args]);
}
