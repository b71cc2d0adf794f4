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
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { abortable } from '../waiting/abort.js';
import { named, naming } from './file-errors.js';

/** A file to send from: what the caller has open, or a path. */
export type FileArgument = FileHandle | PathLike | number;

const openAsync = /* @__PURE__ */ promisify(openCallback);
const statAsync = /* @__PURE__ */ promisify(fstat);
const readAsync = /* @__PURE__ */ promisify(read);

/**
 * Opens what is no open file yet.
 *
 * @param signal ends the wait; what is opened all the same, as a FIFO once it has a writer, is closed then
 */
export async function openSource(file: FileArgument, signal?: AbortSignal): Promise<FileSource> {
  const opening = opened(file);
  try {
    return await abortable(opening, signal);
  } catch (error) {
    opening.then((source) => source.close(), ignore);
    throw error;
  }
}

async function opened(file: FileArgument): Promise<FileSource> {
  const given = holderOf(file);
  const path = file as PathLike;
  const holder = given ?? { path, fd: await openAsync(path, 'r') };
  const status = isHandle(holder) ? holder.stat() : statAsync(holder.fd as number);
  return new FileSource(holder, given === undefined, await status.catch(naming(holder)));
}

export function openSourceSync(file: FileArgument): FileSource {
  const given = holderOf(file);
  const path = file as PathLike;
  const holder = given ?? { path, fd: openSync(path, 'r') };
  const status = named(holder, () => fstatSync(holder.fd as number));
  return new FileSource(holder, given === undefined, status);
}

/** An open file. */
export class FileSource {
  /** Whether sendfile(2) and splice(2) can read from it at any position. */
  readonly regular: boolean;
  /** Bytes, as the file's system tells; 0 where there is no size. */
  readonly size: number;
  #reading = false;
  #closing = false;

  /** @param ours whether it was opened here */
  constructor(
    private readonly holder: Holder,
    private readonly ours: boolean,
    status: Stats,
  ) {
    this.regular = status.isFile();
    this.size = this.regular ? status.size : 0;
  }

  /**
   * Its number, for a system call. It is asked anew for each: once a FileHandle is closed, another file may get it.
   *
   * @throws SocketError EBADF
   */
  open(syscall: string): number {
    const fd = this.#fd;
    if (fd >= 0) return fd;
    throw new SocketError(
      errnoOf('EBADF'),
      syscall,
      {},
      'the FileHandle was closed before its file was sent',
    );
  }

  /** What to look at where the kernel does not say whose descriptor was bad. */
  get suspicion(): string {
    return `is the file, descriptor ${this.#fd}, open for reading?`;
  }

  /** Reads on libuv's pool, one read at a time. @returns how many bytes; 0 at the end */
  async read(into: Uint8Array, position: number | null): Promise<number> {
    const fd = this.open('read');
    this.#reading = true;
    try {
      // A FileHandle stays open until its own reads have ended.
      const reading = isHandle(this.holder)
        ? this.holder.read(into, 0, into.length, position)
        : readAsync(fd, into, 0, into.length, position);
      return (await reading.catch(naming(this.holder))).bytesRead;
    } finally {
      this.#reading = false;
      if (this.#closing) this.close();
    }
  }

  /** As `read`, on this thread. */
  readSync(into: Uint8Array, position: number | null): number {
    const fd = this.open('read');
    return named(this.holder, () => readSync(fd, into, 0, into.length, position));
  }

  /**
   * Closes what was opened here, once no read of it is under way: the pool may not have begun with that, and would read
   * from whatever file has got the number meanwhile.
   *
   * @param position where a file that stays open is to be read next; it stays where it is when left out
   */
  close(position?: number): void {
    const fd = this.#fd;
    this.#closing = true;
    if (!this.ours) {
      if (this.regular && position !== undefined && fd >= 0) native.seek(fd, position);
    } else if (!this.#reading) closeSync(fd);
  }

  get #fd(): number {
    return this.holder.fd ?? -1;
  }
}

function ignore(): void {}

/** @throws TypeError, RangeError for what is no file */
export function checkFile(file: FileArgument): void {
  holderOf(file);
}

/** What tells the number of an open file, of files' streams too: -1 or `null` once it is closed. */
type Holder = { readonly fd: number | null; readonly path?: PathLike } | FileHandle;

/** Only a FileHandle knows what is under way when it is closed. */
function isHandle(holder: Holder): holder is FileHandle {
  return typeof (holder as FileHandle).stat === 'function';
}

/** @returns `undefined` for a path */
function holderOf(file: FileArgument): Holder | undefined {
  if (typeof file === 'number') {
    checkInteger(file, 'file', 0);
    return { fd: file };
  }
  if (typeof file === 'string' || file instanceof URL || ArrayBuffer.isView(file)) return undefined;
  const holder = file as FileHandle | null;
  if (typeof holder?.fd !== 'number')
    throw invalidArgType('file', 'a FileHandle, a path or a descriptor', file);
  if (holder.fd < 0) throw invalidArgValue('file', 'is a FileHandle that is closed', file);
  return holder;
}
