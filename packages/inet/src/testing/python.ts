import { execFileSync, spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

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

/** For beforeEach: skips tests, by name and with the cure, where there is no python3. */
export function needsPython({ skip }: TestContext): void {
  skip(missing, 'no python3; try: apt install python3');
}

const missing = spawnSync('python3', ['-V']).error !== undefined;
