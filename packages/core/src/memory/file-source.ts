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
import { invalidArgType, invalidArgValue } from '../errors/arguments.js';
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

const readAsync = /* @__PURE__ */ promisify(read);

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

/** @throws TypeError, RangeError for what is no file */
export function checkFile(file: FileArgument): void {
  descriptorOf(file);
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
  if (fd < 0) throw invalidArgValue('file', 'is a FileHandle that is closed', file);
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
