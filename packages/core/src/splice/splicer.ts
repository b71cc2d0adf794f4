import { checkInteger } from '../arguments.js';
import { MSG_MORE } from '../constants/message-flags.js';
import { closedOnFailure } from '../descriptor/closed-on-failure.js';
import { invalidArgValue } from '../errors/arguments.js';
import { ClosedSocketError } from '../errors/closed-socket-error.js';
import { invalidState } from '../errors/coded.js';
import { errnoOf, SocketError } from '../errors/socket-error.js';
import { SpliceOut } from '../operations/splice.js';
import { internalsOf } from '../socket/internals.js';
import { isSocket } from '../socket/is-socket.js';
import type { Socket } from '../socket/socket.js';
import type { FileArgument } from '../sources/file-source.js';
import { abortable, addAbortListener, removeAbortListener } from '../waiting/abort.js';
import { flagsOf, signalOf, unabortedSignal, type WaitOptions } from '../waiting/wait-options.js';
import type { Carrier } from './carrier.js';
import { Copy } from './copy.js';
import { FileOrigin, type Origin, SocketOrigin } from './origin.js';
import { Pipe } from './pipe.js';

/** What bytes are moved from: a `FileHandle`, a path, a descriptor, or a socket that receives them. */
export type SpliceSource = FileArgument | Socket;

/** What a splicer has open. It does not refer back to it. */
interface Holdings {
  readonly origin: Origin;
  /** Until it is closed. */
  carrier: Carrier | undefined;
}

/** Closes what splicers have open that nobody can reach any more, and says so. */
const forgotten = /* @__PURE__ */ new FinalizationRegistry<Holdings>(({ origin, carrier }) => {
  process.emitWarning('a Splicer was garbage-collected without close()', 'ResourceWarning');
  carrier?.close();
  origin.close();
});

/**
 * Moves bytes from a file or a socket to sockets of any type, on Linux by reference and without a copy through this
 * process: splice(2), by way of a pipe. What the kernel cannot splice (pipes, terminals, some file systems), and all
 * on other systems, is read and sent. It holds two descriptors: close it.
 *
 * The kernel may look at pages of a file after the call: who changes the file meanwhile changes what is sent.
 *
 * @example
 * using splicer = await Splicer.open('image.iso');
 * await splicer.to(socket);
 */
export class Splicer {
  readonly #holdings: Holdings;
  #busy = false;
  /** Ends the wait of a call when this is closed. */
  #over: AbortController | undefined;

  private constructor(origin: Origin) {
    this.#holdings = { origin, carrier: closedOnFailure(origin, carrierFor) };
    forgotten.register(this, this.#holdings, this);
  }

  /**
   * Opens the source.
   *
   * @param source what the caller has open stays open; the position of a file is neither used nor moved. A number must
   * stay that file's as long as this is used, and after close() while a pipe is still read; a FileHandle that is closed fails
   * @param offset where in a file to start, in bytes
   * @param options a signal that ends the wait for the file: a FIFO is open once it has a writer. Until then the process
   * stays alive
   * @throws what `node:fs` says of a file that cannot be opened; SocketError EMFILE without descriptors for the pipe
   */
  static async open(
    source: SpliceSource,
    offset = 0,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<Splicer> {
    const signal = unabortedSignal(options);
    const origin = originOf(source, offset);
    await closedOnFailure(origin, () => abortable(origin.open(), signal));
    return new Splicer(origin);
  }

  static openSync(source: SpliceSource, offset = 0): Splicer {
    const origin = originOf(source, offset);
    origin.openSync();
    return new Splicer(origin);
  }

  /** How many bytes of a file are left to move, as far as is known: 0 for sockets, and for files that tell no size. */
  get left(): number {
    return this.#origin.left + this.#held;
  }

  /**
   * Moves bytes to a socket. The timeouts of the sockets are for each 64 KiB, between which others may send. What is taken from the source when a wait
   * ends early is held, and goes with the next call; so does what a pipe or the like yields to a read that the wait was for,
   * since that cannot be ended. Until it ends it keeps the process alive.
   *
   * @param count how many bytes at most; all up to the end of the source when left out
   * @param options of the flags only MSG_MORE: the message goes on after these bytes. Between them it always does
   * @returns how many bytes were moved; fewer than `count` only at the end of the source. If a file has become shorter
   * meanwhile, the message waits to be ended
   * @throws SocketError, TimeoutError, what `node:fs` says of a file that it reads; TypeError `ERR_INVALID_STATE` while
   * another call goes on, for a socket in non-blocking mode, and from `toSync` while a read goes on that a promise began
   */
  async to(socket: Socket, count?: number, options?: WaitOptions): Promise<number> {
    const { to, most, more, signal: given } = this.#begin(socket, count, options);
    const over = new AbortController();
    const abort = () => over.abort(given?.reason);
    if (given) addAbortListener(given, abort);
    this.#over = over;
    const { signal } = over;
    try {
      let moved = 0;
      while (moved < most) {
        const load = Math.min(most - moved, this.#held || (await this.#fill(most - moved, signal)));
        if (load === 0) break;
        const goesOn = more || this.#goesOn(load, most - moved);
        await to.perform(() => new SpliceOut(to.descriptor, this.#opened, load, goesOn), { signal });
        moved += load;
      }
      return moved;
    } catch (error) {
      throw this.#holdings.carrier ? error : SocketError.of(errnoOf('ECANCELED'), 'splice');
    } finally {
      if (given) removeAbortListener(given, abort);
      this.#busy = false;
    }
  }

  toSync(socket: Socket, count?: number, options?: WaitOptions): number {
    const { to, most, more } = this.#begin(socket, count, options);
    try {
      let moved = 0;
      while (moved < most) {
        const load = Math.min(most - moved, this.#held || this.#fillSync(most - moved));
        if (load === 0) break;
        const goesOn = more || this.#goesOn(load, most - moved);
        to.performSync(new SpliceOut(to.descriptor, this.#opened, load, goesOn), undefined);
        moved += load;
      }
      return moved;
    } finally {
      this.#busy = false;
    }
  }

  /**
   * Gives its descriptors back; what is held is lost, and a call that waits is rejected with ECANCELED. A socket, and a file
   * that the caller has open, stay open. A pipe that is being read is closed after that read, whose bytes are lost.
   */
  close(): void {
    const { carrier } = this.#holdings;
    if (!carrier) return;
    this.#holdings.carrier = undefined;
    this.#over?.abort();
    forgotten.unregister(this);
    carrier.close();
    this.#origin.close();
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  get #origin(): Origin {
    return this.#holdings.origin;
  }

  get #opened(): Carrier {
    const { carrier } = this.#holdings;
    if (!carrier) throw new ClosedSocketError('splice');
    return carrier;
  }

  get #held(): number {
    return this.#holdings.carrier?.held ?? 0;
  }

  /** Whether more than this load is wanted, and known to come. */
  #goesOn(load: number, wanted: number): boolean {
    return wanted > load && this.left > load;
  }

  #begin(socket: Socket, count = Number.MAX_SAFE_INTEGER, options?: WaitOptions) {
    const to = internalsOf(socket);
    checkInteger(count, 'count', 0, Number.MAX_SAFE_INTEGER);
    const flags = flagsOf(options);
    if ((flags & ~(MSG_MORE ?? 0)) !== 0)
      throw invalidArgValue('options.flags', 'may have MSG_MORE and no other flag', flags);
    const signal = signalOf(options);
    to.descriptor.open('splice');
    if (this.#opened && this.#busy) throw invalidState('a Splicer moves bytes for one call at a time');
    if (to.gettimeout() === 0)
      throw invalidState('splice takes a socket that may wait; this one is in non-blocking mode');
    signal?.throwIfAborted();
    this.#busy = true;
    return { to, most: count, more: flags !== 0, signal };
  }

  async #fill(most: number, signal: AbortSignal | undefined): Promise<number> {
    try {
      return await this.#opened.fill(this.#origin, most, signal);
    } catch (error) {
      return this.#copying(error).fill(this.#origin, most, signal);
    }
  }

  #fillSync(most: number): number {
    try {
      return this.#opened.fillSync(this.#origin, most);
    } catch (error) {
      return this.#copying(error).fillSync(this.#origin, most);
    }
  }

  /** Goes on otherwise where the kernel says that it cannot splice from this. */
  #copying(error: unknown): Carrier {
    const { code, syscall } = error as { code?: string; syscall?: string };
    if (syscall !== 'splice' || code !== 'EINVAL') throw error;
    this.#opened.close();
    this.#holdings.carrier = new Copy();
    return this.#opened;
  }
}

function carrierFor(origin: Origin): Carrier {
  if (!origin.spliceable) return new Copy();
  try {
    return new Pipe();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOSYS') return new Copy();
    throw error;
  }
}

function originOf(source: SpliceSource, offset: number): Origin {
  checkInteger(offset, 'offset', 0, Number.MAX_SAFE_INTEGER);
  if (!isSocket(source)) return new FileOrigin(source as FileArgument, offset);
  if (offset > 0)
    throw invalidArgValue('offset', 'is of files: what a socket receives has no positions', offset);
  return new SocketOrigin(internalsOf(source, 'source'));
}
