import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How long one run may take in all; a slow machine needs a few seconds of it. */
const limit = 60_000;

/**
 * One run of a server and its client, or of one program alone. The server prints its address as its first line; the
 * client is started with that as its last argument. Whichever of them measures prints what it counted, as JSON:
 * `{"value": …}`.
 */
export async function measure([server, client], ending = 'SIGKILL') {
  const signal = AbortSignal.timeout(limit);
  const programs = [start(server, signal)];
  try {
    const line = await programs[0].line();
    if (client === undefined) return JSON.parse(line);
    programs.push(start([...client, line], signal));
    return JSON.parse(await Promise.race(programs.map((program) => program.line())));
  } finally {
    await Promise.all(programs.map((program) => program.stop(ending)));
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
    async stop(ending) {
      child.kill(ending);
      await closed;
    },
  };
}

/** What a program says of its end: the line that names the error, or else its last. */
function reason(complaint) {
  const lines = complaint.trim().split('\n');
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? (lines.at(-1) || 'ended early');
}
