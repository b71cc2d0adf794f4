import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished, type TestContext } from 'vitest';

/** A program at the other end of a socket; it lives no longer than the test. */
export class Peer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown[]>;
  #complaint = '';

  constructor(command: string, args: readonly string[]) {
    this.#process = spawn(command, args);
    this.#process.stderr.on('data', (text) => {
      this.#complaint += text;
    });
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
    this.#ended = once(this.#process, 'close');
    onTestFinished(() => void this.#process.kill('SIGKILL'));
  }

  /** The next line that it prints. */
  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`the peer has ended: ${this.#complaint}`);
    return value;
  }

  /** Its exit code. */
  async end(): Promise<unknown> {
    const [code] = await this.#ended;
    if (code !== 0) throw new Error(`the peer ended with ${code}: ${this.#complaint}`);
    return code;
  }
}

const preamble = `
import sys, os, hashlib, signal
from socket import *
signal.alarm(15)
arguments = [bytes.fromhex(argument) for argument in sys.argv[1:]]
def name(address): return os.fsencode(address or '').hex()
`;

/**
 * A script for python3, where `arguments` holds the given bytes, `name(address)` is hexadecimal, and all names of
 * the module socket are there.
 */
export function python(script: string, ...args: (string | Uint8Array)[]): Peer {
  const hex = args.map((argument) => Buffer.from(argument).toString('hex'));
  return new Peer('python3', ['-u', '-c', preamble + script, ...hex]);
}

const debianPackages: Record<string, string> = { nc: 'netcat-openbsd' };

/** For beforeEach: skips tests, by name and with the cure, where a program is missing. */
export function needs(command: string): (context: TestContext) => void {
  const missing = spawnSync(`command -v ${command}`, { shell: true }).status !== 0;
  const cure = `apt install ${debianPackages[command] ?? command}`;
  return ({ skip }) => skip(missing, `no ${command}; try: ${cure}`);
}
