import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { Peer } from '../../../../tooling/vitest/peer.js';

/** A system call of a traced program: its name, and the line of the trace. */
export interface SystemCall {
  readonly name: string;
  readonly line: string;
}

/** A Node program under strace, its file and its arguments. */
export class TracedProgram extends Peer {
  readonly #trace: string;

  constructor(file: URL, args: readonly string[] = []) {
    const folder = mkdtempSync(join(tmpdir(), 'sock-strace-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const trace = join(folder, 'trace');
    super('strace', ['-f', '-o', trace, process.execPath, fileURLToPath(file), ...args]);
    this.#trace = trace;
  }

  /** What the thread did that accessed `/mark/begin` until it accessed `/mark/end`. */
  async callsBetweenMarks(): Promise<SystemCall[]> {
    await this.end();
    const lines = readFileSync(this.#trace, 'utf8').split('\n');
    const begin = lines.findIndex((line) => line.includes('"/mark/begin"'));
    const end = lines.findIndex((line) => line.includes('"/mark/end"'));
    if (begin < 0 || end < begin) throw new Error('the trace has no marks');
    const [thread] = lines[begin]!.split(' ', 1);
    return lines.slice(begin + 1, end).flatMap((line) => callOf(thread!, line));
  }
}

function callOf(thread: string, line: string): SystemCall[] {
  // A call that another thread interrupted has a second line, `<... recvfrom resumed>`, which matches nothing here.
  const [, id, text, name] = /^(\d+) +((\w+)\(.*)$/.exec(line) ?? [];
  return id === thread && text && name ? [{ name, line: text }] : [];
}

const NETWORK =
  /^(socket|socketpair|bind|listen|accept4?|connect|shutdown|get(sock|peer)name|[gs]etsockopt|(send|recv)(to|from|m?msg)?|close|ioctl|poll|ppoll|epoll_ctl)$/;

/** Runs a program between whose marks everything but one call is refused. */
export async function networkCalls(file: URL): Promise<{ calls: string[]; refused: number }> {
  const program = new TracedProgram(file);
  const { refused } = await program.json<{ refused: number }>();
  const calls = withoutFiles(await program.callsBetweenMarks());
  return { calls: calls.filter(({ name }) => NETWORK.test(name)).map(({ line }) => line), refused };
}

/** Without the closes of files: the C library opens some when it likes, for one to count processors. */
function withoutFiles(calls: readonly SystemCall[]): SystemCall[] {
  const files = calls.flatMap(({ line }) => /^openat\(.*\) += (\d+)$/.exec(line)?.[1] ?? []);
  return calls.filter(
    ({ name, line }) => name !== 'close' || !files.some((file) => line.startsWith(`close(${file}`)),
  );
}

/** Of memory and of threads: the language's, not the program's. */
const RUNTIME = /^(brk|mmap|munmap|mprotect|madvise|mremap|futex|sched_yield|getpid|gettid|restart_syscall)$/;

/** How often each system call was made, apart from those that the language makes when it likes. */
export function countByName(calls: readonly SystemCall[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of calls) {
    if (RUNTIME.test(name)) continue;
    const common = name === 'epoll_pwait' ? 'epoll_wait' : name;
    counts[common] = (counts[common] ?? 0) + 1;
  }
  return counts;
}
