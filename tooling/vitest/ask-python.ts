import { execFileSync } from 'node:child_process';

const preamble = `
import json, sys
import socket as module
from socket import *
def attempt(call):
    try: return call()
    except (OSError, ValueError): return None
input = json.load(sys.stdin)
`;

/** Asks python3, whose module is the model: a script that makes `output` of `input`, both JSON. */
export function askPython<T>(script: string, input: unknown = null): T {
  const program = `${preamble}${script}\njson.dump(output, sys.stdout)`;
  return JSON.parse(
    execFileSync('python3', ['-c', program], { input: JSON.stringify(input), maxBuffer: 1 << 26 }).toString(),
  );
}
