import { checkInteger } from '../arguments.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { type FileArgument, openSource, openSourceSync, pieces, piecesSync } from '../memory/file-source.js';
import { SendFile } from '../operations/send-file.js';
import type { Operation } from '../waiting/operation.js';
import type { Timeout } from '../waiting/wait.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import { checkStream, wrongKind } from './wrong-kind.js';

/** What of a file to send. */
export interface FileToSend {
  readonly file: FileArgument;
  readonly offset: number;
  readonly count: number | null | undefined;
}

/** A socket, and its ways to run an operation. */
export interface FileSender {
  readonly socket: {
    readonly type: number;
    gettimeout(): Timeout;
    sendall(data: Uint8Array, options?: WaitOptions): Promise<void>;
    sendallSync(data: Uint8Array, options?: WaitOptions): void;
  };
  readonly descriptor: Descriptor;
  perform<T>(operation: Operation<T>, options?: WaitOptions): Promise<T>;
  performSync<T>(operation: Operation<T>, options?: WaitOptions): T;
}

/** sendfile(2) from a regular file, else read and sent piece by piece. */
export async function sendfile(
  sender: FileSender,
  { file, offset, count }: FileToSend,
  options?: WaitOptions,
): Promise<number> {
  check(sender, offset, count);
  const most = count ?? Number.POSITIVE_INFINITY;
  const source = await openSource(file);
  const operation = new SendFile(sender.descriptor, source.fd, offset, most);
  let copied = 0;
  try {
    if (source.regular) {
      const sent = await sender.perform(operation, options).catch(operation.unlessUnsupported);
      if (sent !== undefined) return sent;
    }
    for await (const piece of pieces(source, offset, most)) {
      await sender.socket.sendall(piece, options);
      copied += piece.length;
    }
    return copied;
  } finally {
    source.close(positionAfter(offset, operation.sent + copied));
  }
}

/** As `sendfile`, on this thread. */
export function sendfileSync(
  sender: FileSender,
  { file, offset, count }: FileToSend,
  options?: WaitOptions,
): number {
  check(sender, offset, count);
  const most = count ?? Number.POSITIVE_INFINITY;
  const source = openSourceSync(file);
  const operation = new SendFile(sender.descriptor, source.fd, offset, most);
  let copied = 0;
  try {
    if (source.regular) {
      try {
        return sender.performSync(operation, options);
      } catch (error) {
        operation.unlessUnsupported(error);
      }
    }
    for (const piece of piecesSync(source, offset, most)) {
      sender.socket.sendallSync(piece, options);
      copied += piece.length;
    }
    return copied;
  } finally {
    source.close(positionAfter(offset, operation.sent + copied));
  }
}

/** As in Python: behind what was sent, where anything was. */
function positionAfter(offset: number, sent: number): number | undefined {
  return sent > 0 ? offset + sent : undefined;
}

function check({ socket, descriptor }: FileSender, offset: number, count: number | null | undefined): void {
  descriptor.open('sendfile');
  checkInteger(offset, 'offset', 0, Number.MAX_SAFE_INTEGER);
  if (count != null) checkInteger(count, 'count', 1, Number.MAX_SAFE_INTEGER);
  checkStream('sendfile', socket.type);
  if (socket.gettimeout() === 0)
    throw wrongKind('sendfile takes a socket that may wait; this one is in non-blocking mode');
}
