import type { DuplexOptions, SocketDuplex } from '../bridge/duplex.js';
import type { NodeSocket } from '../bridge/from-node.js';
import type { WebStreams } from '../bridge/web-streams.js';
import type { Descriptor } from '../descriptor/descriptor.js';
import { coded } from '../errors/coded.js';
import { Extension } from '../extension.js';
import type { BinaryFile } from '../file/binary-file.js';
import type { FileContext } from '../file/file-base.js';
import type { TextFile } from '../file/text-file.js';
import type { SocketInternals } from '../socket/internals.js';
import type { Operation } from '../waiting/operation.js';
import type { WaitOptions } from '../waiting/wait-options.js';
import type { SendFileArguments } from './sendfile.js';

/**
 * What only streams do. A bundler keeps every method of a class that is used, so the methods of `Socket` reach this
 * through what SOCK_STREAM brings, and programs without streams do not carry it.
 */
export interface StreamSupport {
  makefile(
    descriptor: Descriptor,
    socket: FileContext['socket'],
    mode: unknown,
    buffering: unknown,
    options: unknown,
  ): BinaryFile | TextFile;
  sendfile(socket: SocketInternals, file: SendFileArguments, options?: WaitOptions): Promise<number>;
  sendfileSync(socket: SocketInternals, file: SendFileArguments, options?: WaitOptions): number;
  receiveAll<T>(
    descriptor: Descriptor,
    memory: Uint8Array,
    flags: number,
    finish: (memory: Uint8Array, received: number) => T,
  ): Operation<T>;
  fastOpen(first: Operation<number>, later: Operation<number>): Operation<number>;
  toDuplex(socket: SocketInternals, options: DuplexOptions): SocketDuplex;
  toWeb(socket: SocketInternals): WebStreams;
  toNode(socket: SocketInternals): NodeSocket;
}

export const streamSupport = /* @__PURE__ */ new Extension<StreamSupport>('streams');

/** @param what needs it: `'makefile'` */
export function streams(what: string): StreamSupport {
  const support = streamSupport.brought;
  if (support) return support;
  const cure = 'import that from @sock/core, or its family from its package';
  throw coded(new Error(`${what} comes with SOCK_STREAM: ${cure}`), 'ERR_FEATURE_NOT_IMPORTED');
}
