import {
  closeSync,
  fstat,
  fstatSync,
  open as openCallback,
  openSync,
  type PathLike,
  read,
  readSync,
  type Stats,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { checkInteger } from '../arguments.js';
import { invalidArgType } from '../errors/arguments.js';
import { native } from '../native.js';

/** A file to send from: what the caller has open, or a path. */
export type FileArgument = FileHandle | PathLike | number;

/** An open file. */
export interface FileSource {
  readonly fd: number;
  /** Whether sendfile(2) and splice(2) can read from it at any position. */
  readonly regular: boolean;
  /** Bytes, as the file's system tells; 0 where there is no size. */
  readonly size: number;
  /**
   * Closes what was opened here.
   *
   * @param position where a file that stays open is to be read next; it stays where it is when left out
   */
  close(position?: number): void;
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
    const piece = buffer.subarray(0, Math.min(CHUNK, count - done));
    const length = await readPiece(source, piece, offset, done);
    if (length === 0) return;
    yield buffer.subarray(0, length);
    done += length;
  }
}

export function* piecesSync(source: FileSource, offset: number, count: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  for (let done = 0; done < count; ) {
    const length = readPieceSync(source, buffer.subarray(0, Math.min(CHUNK, count - done)), offset, done);
    if (length === 0) return;
    yield buffer.subarray(0, length);
    done += length;
  }
}

/** Reads what comes `done` bytes after `offset`. @returns how many bytes; 0 at the end */
export async function readPiece(
  source: FileSource,
  into: Uint8Array,
  offset: number,
  done: number,
): Promise<number> {
  const { bytesRead } = await readAsync(source.fd, into, 0, into.length, position(source, offset, done));
  return bytesRead;
}

export function readPieceSync(source: FileSource, into: Uint8Array, offset: number, done: number): number {
  return readSync(source.fd, into, 0, into.length, position(source, offset, done));
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

function describe(fd: number, ours: boolean, status: Stats): FileSource {
  const regular = status.isFile();
  const size = regular ? status.size : 0;
  const close = (position?: number) => {
    if (ours) closeSync(fd);
    else if (regular && position !== undefined) native.seek(fd, position);
  };
  return { fd, regular, size, close };
}
