import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How long one run may take in all; a slow machine needs a few seconds of it. */
const limit = 60_000;

/**
 * One run: the server prints its address as its first line, the client is started with that as its last argument, and
 * whichever of the two measures prints `{"value": …}`.
 */
export async function measure(server, client) {
  const signal = AbortSignal.timeout(limit);
  const first = start(server, signal);
  let second;
  try {
    const address = await first.line();
    second = start([...client, address], signal);
    return JSON.parse(await Promise.race([first.line(), second.line()])).value;
  } finally {
    await Promise.all([first.stop(), second?.stop()]);
  }
}

function start([command, ...args], signal) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += text));
  const closed = once(child, 'close').catch((error) => (complaint ||= error.message));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async line() {
      const { done, value } = await lines.next();
      if (!done) return value;
      await closed;
      // The other of the two may still print the result: only a failure is an answer.
      if (complaint === '' && child.exitCode === 0) return new Promise(() => {});
      throw new Error(`${command} ${args.join(' ')}: ${reason(complaint)}`);
    },
    async stop() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** What a program says of its end: the line that names the error, or else its last. */
function reason(complaint) {
  const lines = complaint.trim().split('\n');
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? (lines.at(-1) || 'ended early');
}
