import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const running = new Set();
process.once('exit', () => {
  for (const program of running) program.kill();
});

/** An example that runs as a process of its own. */
export class Program {
  /** What it has printed. */
  lines = [];
  /** Its first line. */
  ready;
  /** Resolves when it ends well, rejects with what it complained about when not. */
  ended;
  #process;

  constructor(role, file, args) {
    this.#process = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    this.#process.stderr.on('data', (text) => {
      complaint += text;
    });
    const reader = createInterface(this.#process.stdout);
    reader.on('line', (line) => this.lines.push(line));

    running.add(this);
    this.ended = new Promise((resolve, reject) => {
      this.#process.once('error', reject);
      this.#process.once('close', (code, signal) => {
        running.delete(this);
        if (code === 0) resolve();
        else reject(new Error(`the ${role} ended with ${signal ?? `code ${code}`}\n${complaint}`.trimEnd()));
      });
    });
    this.ready = new Promise((resolve, reject) => {
      reader.once('line', resolve);
      this.ended.then(() => reject(new Error(`the ${role} ended without a word`)), reject);
    });
    this.ready.catch(() => {});
  }

  kill() {
    this.#process.kill('SIGKILL');
  }
}
