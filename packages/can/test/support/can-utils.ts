import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A program that lives no longer than the test, line by line. */
export class Peer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #complaint = '';

  constructor(command: string, args: readonly string[]) {
    this.process = spawn(command, args);
    this.process.stderr.on('data', (text) => {
      this.#complaint += text;
    });
    this.#lines = createInterface(this.process.stdout)[Symbol.asyncIterator]();
    onTestFinished(() => void this.process.kill('SIGKILL'));
  }

  /** The next line that it prints. */
  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`the peer has ended: ${this.#complaint}`);
    return value;
  }

  async lines(count: number): Promise<string[]> {
    const lines: string[] = [];
    while (lines.length < count) lines.push(await this.line());
    return lines;
  }

  /** How it has ended. */
  async exitCode(): Promise<number | null> {
    if (this.process.exitCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  /** Writes a line and waits for the answer. */
  ask(question: string): Promise<string> {
    this.process.stdin.write(`${question}\n`);
    return this.line();
  }
}

/** candump(1) of all frames, and of all error frames; its lines are `123#1122` and the like. */
export class Candump extends Peer {
  constructor(name: string) {
    super('candump', ['-L', `${name},0:0,#1FFFFFFF`]);
  }

  /** The next line without its time and the name of the interface. */
  override async line(): Promise<string> {
    return (await super.line()).split(' ')[2] as string;
  }
}

/** Sends a frame with cansend(1): `cansend('vcan0', '123#1122')`. */
export function cansend(name: string, frame: string): void {
  execFileSync('cansend', [name, frame]);
}
