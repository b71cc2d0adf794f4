import { checkInteger } from '../arguments.js';
import { MSG_DONTWAIT } from '../constants/message-flags.js';
import { invalidState } from '../errors/coded.js';
import { SendFile } from '../operations/send-file.js';
import type { SocketInternals } from '../socket/internals.js';
import { FileReader } from '../sources/file-reader.js';
import { type FileArgument, FileSource } from '../sources/file-source.js';
import { flagsOf, type WaitOptions } from '../waiting/wait-options.js';
import { checkStream } from './check-stream.js';

/** The arguments of `sendfile`. */
export interface SendFileArguments {
  readonly file: FileArgument;
  readonly offset: number;
  readonly count: number | null | undefined;
}

/** Takes its turn at once, and opens the file meanwhile. */
export async function sendfile(
  socket: SocketInternals,
  given: SendFileArguments,
  options?: WaitOptions,
): Promise<number> {
  const operation = operationOf(socket, given, options);
  try {
    const sent = socket.perform(() => operation, options);
    operation.open();
    return await sent;
  } finally {
    operation.close();
  }
}

/** As `sendfile`, on this thread. */
export function sendfileSync(
  socket: SocketInternals,
  given: SendFileArguments,
  options?: WaitOptions,
): number {
  const operation = operationOf(socket, given, options);
  operation.openSync();
  try {
    return socket.performSync(operation, options);
  } finally {
    operation.close();
  }
}

function operationOf(
  socket: SocketInternals,
  { file, offset, count }: SendFileArguments,
  options: WaitOptions,
): SendFile {
  socket.descriptor.open('sendfile');
  const source = new FileSource(file);
  checkInteger(offset, 'offset', 0, Number.MAX_SAFE_INTEGER);
  if (count != null) checkInteger(count, 'count', 1, Number.MAX_SAFE_INTEGER);
  checkStream('sendfile', socket.type);
  const flags = flagsOf(options);
  if (socket.gettimeout() === 0 || flags & MSG_DONTWAIT)
    throw invalidState('sendfile takes a socket that may wait; this one is in non-blocking mode');
  const reader = new FileReader(source, offset);
  return new SendFile(socket.descriptor, reader, count ?? Number.POSITIVE_INFINITY, flags);
}
