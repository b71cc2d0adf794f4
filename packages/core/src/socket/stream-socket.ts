import type { DuplexOptions, SocketDuplex } from '../bridge/duplex.js';
import type { NodeSocket } from '../bridge/from-node.js';
import type { WebStreams } from '../bridge/web-streams.js';
import type { BinaryFile } from '../file/binary-file.js';
import type { BinaryMode, TextMode } from '../file/file-mode.js';
import type { BinaryFileOptions, TextFileOptions } from '../file/file-options.js';
import type { RawFile } from '../file/raw-file.js';
import type { TextFile } from '../file/text-file.js';
import type { FileArgument } from '../sources/file-source.js';
import { streams } from '../streams/stream-support.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import { internalsOf } from './internals.js';
import { MessageSocket } from './message-socket.js';

/** What only streams do; it comes with the constant SOCK_STREAM. */
export abstract class StreamSocket<A = unknown> extends MessageSocket<A> {
  /**
   * Sends a file: sendfile(2) from a regular file, else read and sent piece by piece. The file's own position is
   * not used; it is behind what was sent afterwards, also when the call fails. A pipe or the like has none: what was read
   * of it (64 KiB at most) and not sent when the call fails is lost, and so is what a read yields that still goes on then.
   *
   * @param file a `FileHandle`, a path, or a descriptor, which must stay open until the call has ended; a `FileHandle` that is
   * closed meanwhile is EBADF
   * @param offset where in the file to start, in bytes
   * @param count how many bytes at most; all up to the end when left out
   * @returns how many bytes were sent
   * @throws what `node:fs` says of the file; TypeError for a socket that is no SOCK_STREAM or is in non-blocking mode; Error `ERR_FEATURE_NOT_IMPORTED`
   * in a bundle that nowhere imports SOCK_STREAM
   */
  async sendfile(
    file: FileArgument,
    offset = 0,
    count?: number | null,
    options?: WaitOptions,
  ): Promise<number> {
    return streams('sendfile').sendfile(internalsOf(this), { file, offset, count }, options);
  }

  sendfileSync(file: FileArgument, offset = 0, count?: number | null, options?: WaitOptions): number {
    return streams('sendfile').sendfileSync(internalsOf(this), { file, offset, count }, options);
  }

  /**
   * Makes a file object of the socket, which must be in blocking mode or have a timeout. It holds the descriptor until
   * it too is closed, whatever becomes of this object; what it has in its buffer is gone for `recv`.
   *
   * @param mode `'r'` (when left out) and `'w'` for text, with `'b'` for bytes, or a combination
   * @param buffering size of the buffer in bytes, 0 for none, as Python has it; or all options in its place
   * @param options after a number, or `null` for the default, the other options
   * @throws TypeError `ERR_INVALID_ARG_VALUE` for another mode, an encoding or error handler that is not offered, and
   * for text without a buffer; Error `ERR_FEATURE_NOT_IMPORTED` in a bundle that nowhere imports SOCK_STREAM
   */
  makefile(mode: BinaryMode, buffering: 0 | { readonly buffering: 0 }): RawFile;
  makefile(mode: BinaryMode, buffering?: number | null | BinaryFileOptions): BinaryFile;
  makefile(mode?: TextMode, buffering?: number | null | TextFileOptions, options?: TextFileOptions): TextFile;
  makefile(
    mode?: string,
    buffering?: number | null | TextFileOptions,
    options?: TextFileOptions,
  ): TextFile | BinaryFile;
  makefile(
    mode = 'r',
    buffering?: number | null | TextFileOptions,
    options?: TextFileOptions,
  ): TextFile | BinaryFile {
    return streams('makefile').makefile(this.descriptor, this, mode, buffering, options);
  }

  /**
   * A stream of Node's over this connection, for `tls.connect({ socket })`, `http`, `http2` and pipes. It owns the
   * socket: use that no more. The socket's timeout does not count; see {@link SocketDuplex.setTimeout}.
   *
   * @throws TypeError ERR_INVALID_STATE for a socket that is no SOCK_STREAM
   */
  toDuplex(options: DuplexOptions = {}): SocketDuplex {
    return streams('toDuplex').toDuplex(internalsOf(this), options);
  }

  /**
   * The two directions of this connection as streams of the Web's kind, which own the socket. Closing `writable` is
   * shutdown(2) of that direction (of both where the family knows no other end); aborting it, or an error, ends both. The socket's timeout does not count.
   *
   * @throws TypeError ERR_INVALID_STATE for a socket that is no SOCK_STREAM
   */
  toWeb(): WebStreams {
    return streams('toWeb').toWeb(internalsOf(this));
  }

  /**
   * Gives the socket away: a connection becomes a `net.Socket`, one that listens a `net.Server`, a datagram socket a
   * `dgram.Socket`, and this object is closed. Node knows AF_INET, AF_INET6 and streams of AF_UNIX; for streams of
   * other families there is {@link StreamSocket.toDuplex}.
   *
   * @throws TypeError ERR_INVALID_STATE for what Node does not know; then the socket stays what it was
   */
  toNode<N extends NodeSocket = NodeSocket>(): N {
    return streams('toNode').toNode(internalsOf(this)) as N;
  }
}
