import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type BinaryFile,
  SHUT_WR,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  type Socket,
  SocketError,
  socketpair,
  type TextFile,
  type TextFileOptions,
  TimeoutError,
} from '@sock/core';

/** A method and its arguments, or a property; `peer` asks what the other end has received. */
export type Call = readonly [name: string, ...args: (string | number | string[])[]];

/** Something to do with a file object, by CPython and by us. */
export interface Case {
  readonly mode: string;
  readonly options: TextFileOptions;
  /** What the other end sends, in hexadecimal. */
  readonly input: readonly string[];
  /** Whether every piece of the input comes alone. */
  readonly packets?: boolean;
  /** Milliseconds before every piece of the input; all of it is there at once when left out. */
  readonly trickle?: number;
  /** Whether the other end ends its stream; it does when left out. */
  readonly end?: boolean;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly calls: readonly Call[];
}

/** What a call gave, in a form that can be compared. */
export type Outcome = unknown;

const oracle = fileURLToPath(new URL('../fixtures/makefile.py', import.meta.url));

/** The results of python3. */
export function askPython(cases: readonly Case[]): Outcome[][] {
  const { status, stdout, stderr } = spawnSync('python3', [oracle], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

type File = TextFile | BinaryFile;

/** How to call a method: in which form. */
export type Invoke = (file: File, name: string, args: readonly unknown[]) => unknown;

const methods = (file: File) => file as unknown as Record<string, (...args: readonly unknown[]) => unknown>;

export const fileForms: readonly { form: string; invoke: Invoke }[] = [
  { form: 'promise form', invoke: (file, name, args) => methods(file)[name]?.(...args) },
  { form: 'blocking form', invoke: (file, name, args) => methods(file)[`${name}Sync`]?.(...args) },
];

const atOnce = new Set(['readable', 'writable', 'seekable', 'isatty', 'fileno']);

/** Our results. */
export async function askUs(test: Case, invoke: Invoke): Promise<Outcome[]> {
  const [end, other] = socketpair(undefined, test.packets ? SOCK_SEQPACKET : SOCK_STREAM);
  try {
    const trickle = test.trickle === undefined ? undefined : await trickled(other, test.input, test.trickle);
    if (!trickle) {
      for (const packet of test.input) other.sendSync(Buffer.from(packet, 'hex'));
      if (test.end ?? true) other.shutdown(SHUT_WR);
    }
    end.settimeout(test.timeout ?? null);
    const results = await outcomes(end, other, test, invoke);
    await trickle?.ended;
    return results;
  } finally {
    end.close();
    other.close();
  }
}

/** Sends pieces one after the other from a thread of its own, for this one may block. */
async function trickled(
  other: Socket,
  pieces: readonly string[],
  pause: number,
): Promise<{ ended: Promise<unknown> }> {
  const code = `
    const { workerData: { fd, pieces, pause } } = require('node:worker_threads');
    const never = new Int32Array(new SharedArrayBuffer(4));
    for (const piece of pieces) {
      Atomics.wait(never, 0, 0, pause);
      require('node:fs').writeSync(fd, Buffer.from(piece, 'hex'));
    }
  `;
  const worker = new Worker(code, { eval: true, workerData: { fd: other.fileno(), pieces, pause } });
  const ended = once(worker, 'exit');
  await once(worker, 'online');
  return { ended };
}

async function outcomes(end: Socket, other: Socket, test: Case, invoke: Invoke): Promise<Outcome[]> {
  let file: File;
  try {
    file = end.makefile(test.mode, test.options);
  } catch (error) {
    return [{ error: kind(error) }];
  }
  const results: Outcome[] = [];
  for (const [name, ...args] of test.calls) {
    const result = await outcome(async () => {
      if (name !== 'detach') return await call(file, other, invoke, name, args);
      file = (await invoke(file, name, args)) as File;
      return null;
    });
    results.push(result);
    if ((result as { error?: string } | null)?.error === 'undecodable') break;
  }
  await file.close().catch(() => {});
  return results;
}

async function outcome(make: () => unknown): Promise<Outcome> {
  try {
    return plain(await make());
  } catch (error) {
    return { error: kind(error) };
  }
}

async function call(
  file: File,
  other: Socket,
  invoke: Invoke,
  name: string,
  args: Call[1][],
): Promise<unknown> {
  if (name === 'peer') return received(other);
  if (name.startsWith('readinto')) {
    const memory = Buffer.alloc(args[0] as number);
    return memory.subarray(0, (await invoke(file, name, [memory])) as number);
  }
  if (atOnce.has(name)) return methods(file)[name]?.();
  const property = (file as unknown as Record<string, unknown>)[name];
  return typeof property === 'function' ? invoke(file, name, args) : property;
}

function received(other: Socket): Buffer {
  other.setblocking(false);
  const pieces: Buffer[] = [];
  try {
    for (let piece = other.recvSync(0x10000); piece.length > 0; piece = other.recvSync(0x10000))
      pieces.push(piece);
  } catch {}
  return Buffer.concat(pieces);
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('hex') };
  if (Array.isArray(value)) return value.map(plain);
  return value ?? null;
}

const kinds: Record<string, string> = {
  ERR_ENCODING_INVALID_ENCODED_DATA: 'undecodable',
  ERR_UNSUPPORTED_OPERATION: 'unsupported',
  ERR_USE_AFTER_CLOSE: 'closed',
  ERR_INVALID_ARG_VALUE: 'invalid',
  ERR_OUT_OF_RANGE: 'invalid',
};

function kind(error: unknown): string {
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof SocketError && error.message.includes('cannot read from timed out object'))
    return 'refused';
  const { code = '' } = error as { code?: string };
  return kinds[code] ?? code;
}
