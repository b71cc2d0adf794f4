import {
  closeSync,
  fstat,
  fstatSync,
  open as openCallback,
  openSync,
  type PathLike,
  read,
  readSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { checkInteger } from '../arguments.js';
import { invalidArgType } from '../errors/arguments.js';

/** A file to send from: what the caller has open, or a path. */
export type FileArgument = FileHandle | PathLike | number;

/** An open file. */
export interface FileSource {
  readonly fd: number;
  /** Whether sendfile(2) can read from it. */
  readonly regular: boolean;
  /** Closes what was opened here. */
  close(): void;
}

const openAsync = /* @__PURE__ */ promisify(openCallback);
const statAsync = /* @__PURE__ */ promisify(fstat);

export async function openSource(file: FileArgument): Promise<FileSource> {
  const given = descriptorOf(file);
  const fd = given ?? (await openAsync(file as PathLike, 'r'));
  return describe(fd, given === undefined, await statAsync(fd));
}

export function openSourceSync(file: FileArgument): FileSource {
  const given = descriptorOf(file);
  const fd = given ?? openSync(file as PathLike, 'r');
  return describe(fd, given === undefined, fstatSync(fd));
}

const CHUNK = 0x10000;
const readAsync = /* @__PURE__ */ promisify(read);

/** The file's bytes, piece by piece: each Buffer is good until the next one is asked for. */
export async function* pieces(source: FileSource, offset: number, count: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  for (let done = 0; done < count; ) {
    const { bytesRead } = await readAsync(
      source.fd,
      buffer,
      0,
      Math.min(CHUNK, count - done),
      position(source, offset, done),
    );
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    done += bytesRead;
  }
}

export function* piecesSync(source: FileSource, offset: number, count: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  for (let done = 0; done < count; ) {
    const bytesRead = readSync(
      source.fd,
      buffer,
      0,
      Math.min(CHUNK, count - done),
      position(source, offset, done),
    );
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    done += bytesRead;
  }
}

/** Pipes and the like have no positions to read at; then an offset is an error (ESPIPE). */
function position({ regular }: FileSource, offset: number, done: number): number | null {
  return regular || offset > 0 ? offset + done : null;
}

/** @returns `undefined` for a path */
function descriptorOf(file: FileArgument): number | undefined {
  if (typeof file === 'number') {
    checkInteger(file, 'file', 0);
    return file;
  }
  if (typeof file === 'string' || file instanceof URL || ArrayBuffer.isView(file)) return undefined;
  const fd = (file as FileHandle | null)?.fd;
  if (typeof fd !== 'number') throw invalidArgType('file', 'a FileHandle, a path or a descriptor', file);
  return fd;
}

function describe(fd: number, ours: boolean, status: { isFile(): boolean }): FileSource {
  return { fd, regular: status.isFile(), close: () => (ours ? closeSync(fd) : undefined) };
}
