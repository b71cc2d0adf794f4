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
import { type NamedFile, named, naming } from './file-errors.js';

/** A file to send from: what the caller has open, or a path. */
export type FileArgument = FileHandle | PathLike | number;

const EBADF = /* @__PURE__ */ errnoOf('EBADF');

const openAsync = /* @__PURE__ */ promisify(openCallback);
const statAsync = /* @__PURE__ */ promisify(fstat);
const readAsync = /* @__PURE__ */ promisify(read);

/** A file that bytes are sent from, opened here or by the caller. */
export class FileSource {
  /** Of what is opened here, and closed therefore. */
  readonly #path: PathLike | undefined;
  #file: NamedFile;
  #status: Stats | undefined;
  #reading = false;
  #closed = false;

  /** @throws TypeError, RangeError for what is no file */
  constructor(file: FileArgument) {
    this.#path = isPath(file) ? file : undefined;
    this.#file = isPath(file) ? { fd: null } : checked(file);
  }

  get opened(): boolean {
    return this.#status !== undefined;
  }

  /** Whether sendfile(2) and splice(2) can read from it at any position. */
  get regular(): boolean {
    return this.#status?.isFile() ?? false;
  }

  /** Bytes, as the file's system tells; 0 where there is no size. */
  get size(): number {
    return this.#status?.isFile() ? this.#status.size : 0;
  }

  /** Opens it on libuv's pool, and asks what it is. */
  async open(): Promise<void> {
    const path = this.#path;
    const file = path === undefined ? this.#file : { path, fd: await openAsync(path, 'r') };
    const asked = isHandle(file) ? file.stat() : statAsync(file.fd as number);
    const status = await asked.catch(naming(file));
    // Who blocks this thread may have been faster, or nobody waits any more.
    if (!this.opened && !this.#closed) this.#opened(file, status);
    else if (path !== undefined) closeSync(file.fd as number);
  }

  /** As `open`, on this thread; nothing when it is open. */
  openSync(): void {
    if (this.opened) return;
    const path = this.#path;
    const file = path === undefined ? this.#file : { path, fd: openSync(path, 'r') };
    const status = named(file, () => fstatSync(file.fd as number));
    this.#opened(file, status);
  }

  /**
   * Its number, for a system call. It is asked anew for each: once a FileHandle is closed, another file may get it.
   *
   * @throws SocketError EBADF
   */
  number(syscall: string): number {
    const fd = this.#fd;
    if (fd >= 0) return fd;
    throw new SocketError(EBADF, syscall, {}, 'the FileHandle was closed before its file was sent');
  }

  /** What to look at where the kernel does not say whose descriptor was bad. */
  adviceOn(result: number): string | undefined {
    return result === EBADF ? `is the file, descriptor ${this.#fd}, open for reading?` : undefined;
  }

  /** Reads on libuv's pool, one read at a time. @returns how many bytes; 0 at the end */
  async read(into: Uint8Array, position: number | null): Promise<number> {
    const fd = this.number('read');
    const file = this.#file;
    this.#reading = true;
    try {
      // A FileHandle stays open until its own reads have ended.
      const reading = isHandle(file)
        ? file.read(into, 0, into.length, position)
        : readAsync(fd, into, 0, into.length, position);
      return (await reading.catch(naming(file))).bytesRead;
    } finally {
      this.#reading = false;
      if (this.#closed) this.close();
    }
  }

  /** As `read`, on this thread. */
  readSync(into: Uint8Array, position: number | null): number {
    const fd = this.number('read');
    return named(this.#file, () => readSync(fd, into, 0, into.length, position));
  }

  /** Sets where a file that stays open is to be read next. */
  seek(position: number): void {
    if (this.#path === undefined && this.regular && this.#fd >= 0) native.seek(this.#fd, position);
  }

  /**
   * Closes what was opened here, once no read of it is under way: the pool may not have begun with that, and would read
   * from whatever file has got the number meanwhile.
   */
  close(): void {
    this.#closed = true;
    if (this.#path !== undefined && this.opened && !this.#reading) closeSync(this.#fd);
  }

  get #fd(): number {
    return this.#file.fd ?? -1;
  }

  #opened(file: NamedFile, status: Stats): void {
    this.#file = file;
    this.#status = status;
  }
}

function isPath(file: FileArgument): file is PathLike {
  return typeof file === 'string' || file instanceof URL || ArrayBuffer.isView(file);
}

/** Only a FileHandle knows what is under way when it is closed. */
function isHandle(file: NamedFile): file is FileHandle {
  return typeof (file as FileHandle).stat === 'function';
}

function checked(file: FileHandle | number): NamedFile {
  if (typeof file === 'number') {
    checkInteger(file, 'file', 0);
    return { fd: file };
  }
  if (typeof (file as FileHandle | null)?.fd !== 'number')
    throw invalidArgType('file', 'a FileHandle, a path or a descriptor', file);
  if (file.fd < 0) throw invalidArgValue('file', 'is a FileHandle that is closed', file);
  return file;
}
