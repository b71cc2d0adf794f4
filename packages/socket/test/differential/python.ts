import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { constantsReplaced } from './arguments.js';
import type { Outcome, Place } from './outcome.js';
import type { Step } from './step.js';

/** One python3 that runs all scenarios of a file, one after the other. */
export class PythonAgent {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #turn: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#process = spawn('python3', [fileURLToPath(new URL('agent.py', import.meta.url))]);
    this.#process.stderr.pipe(process.stderr);
    this.#answers = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  run(steps: readonly Step[], place: Place): Promise<Outcome[]> {
    const answer = this.#turn.then(() => this.#ask({ ...place, steps: constantsReplaced(steps) }));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  close(): void {
    this.#process.stdin.end();
  }

  async #ask(request: object): Promise<Outcome[]> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('python3 has ended; its complaint is above');
    return JSON.parse(value);
  }
}
