import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A program in a process of its own, which lives no longer than the test. */
export class Peer {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown[]>;
  #complaint = '';

  /** @param stdio of the program: pipes, unless the test hands descriptors down */
  constructor(command: string, args: readonly string[] = [], stdio: StdioOptions = 'pipe') {
    this.#process = spawn(command, args, { stdio });
    this.#process.stderr?.on('data', (text) => {
      this.#complaint += text;
    });
    this.#lines = createInterface(this.#process.stdout as Readable)[Symbol.asyncIterator]();
    this.#ended = once(this.#process, 'close');
    onTestFinished(() => void this.#process.kill('SIGKILL'));
  }

  /** What it wrote to its standard error. */
  get complaint(): string {
    return this.#complaint;
  }

  /** Waits until its standard error says something, and answers the part that the expression asks for. */
  async complains(expression: RegExp): Promise<string> {
    for (;;) {
      const [, part] = expression.exec(this.#complaint) ?? [];
      if (part !== undefined) return part;
      if (!this.running) throw new Error(`the program has ended: ${this.#complaint}`);
      await sleep(5);
    }
  }

  /** The next line that it prints. */
  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`the program has ended: ${this.#complaint}`);
    return value;
  }

  /** The next line that it prints, which must be JSON. */
  async json<T>(): Promise<T> {
    return JSON.parse(await this.line());
  }

  /** Gives it text on its standard input. Wait for it before a blocking call, which stops the event loop. */
  input(text: string): Promise<unknown> {
    return new Promise((resolve) => (this.#process.stdin as Writable).write(text, resolve));
  }

  /** Ends its standard input. */
  inputEnd(): Promise<unknown> {
    return new Promise((resolve) => (this.#process.stdin as Writable).end(resolve));
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Waits until it has ended by itself, and well. */
  async end(): Promise<void> {
    const [code, signal] = await this.#ended;
    if (code !== 0) throw new Error(`the program ended with ${code ?? signal}: ${this.#complaint}`);
  }
}

interface NodeOptions {
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
  readonly stdio?: StdioOptions;
}

/** A Node program: a file beside the test. It imports what was built, as users' programs do. */
export function node(file: URL, { flags = [], args = [], stdio }: NodeOptions = {}): Peer {
  return new Peer(process.execPath, [...flags, fileURLToPath(file), ...args], stdio);
}

/** A Node program of a few lines, which may import the package that is tested. */
export function script(code: string, { flags = [], args = [], stdio }: NodeOptions = {}): Peer {
  return new Peer(process.execPath, [...flags, '--input-type=module', '--eval', code, '--', ...args], stdio);
}
