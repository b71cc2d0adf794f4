import { type Bytes, type Data, MSG_MORE, type SpliceSource, unabortedSignal } from '@sock/core';
import { Algorithm, type AlgWaitOptions, bound } from './algorithm.js';
import { type AlgFileOptions, FileOperation, type FilePart } from './file-operation.js';
import { chunksOf, chunksOfSync, partsOf, type Source, type SyncSource } from './source.js';

/** What is hashed between two looks at the rest of the program, in bytes. */
const PART = 0x40000;
/** No digest is longer. */
const LONGEST = 128;

/** A hash function of the kernel, keyed or not. */
export class Hash extends Algorithm {
  /** The digest of data, of an iterable of data or of a stream. The kernel reads the memory as it is; nothing is copied. */
  async digest(data: Source, options: AlgWaitOptions = {}): Promise<Bytes> {
    const signal = unabortedSignal(options);
    const operation = this.operation();
    try {
      const more = { flags: MSG_MORE, signal };
      for await (const chunk of chunksOf(data, signal))
        for (const part of partsOf(chunk, PART)) await operation.send(part, more);
      return await operation.recv(LONGEST, { signal });
    } finally {
      operation.close();
    }
  }

  digestSync(data: SyncSource): Bytes {
    const operation = this.operation();
    try {
      for (const chunk of chunksOfSync(data)) operation.sendallSync(chunk, MSG_MORE);
      return operation.recvSync(LONGEST);
    } finally {
      operation.close();
    }
  }

  /**
   * The digest of a file, or of what a stream socket receives up to its end. The kernel hashes the pages that it has of
   * the file; they do not come into this process (splice(2)).
   *
   * @param file a `FileHandle`, a path, a descriptor, or a socket; what the caller has open stays open
   */
  async digestFile(file: SpliceSource, options: AlgFileOptions = {}): Promise<Bytes> {
    const signal = unabortedSignal(options);
    const operation = await FileOperation.open(this.operation(), file, options);
    try {
      await operation.take(Number.MAX_SAFE_INTEGER, signal);
      return await operation.socket.recv(LONGEST, { signal });
    } finally {
      operation.close();
    }
  }

  digestFileSync(file: SpliceSource, part: FilePart = {}): Bytes {
    const operation = FileOperation.openSync(this.operation(), file, part);
    try {
      operation.takeSync(Number.MAX_SAFE_INTEGER);
      return operation.socket.recvSync(LONGEST);
    } finally {
      operation.close();
    }
  }
}

/**
 * Opens a hash function.
 *
 * @param name as the kernel has it: `'sha256'`, `'sha3-512'`, `'blake2b-512'`; with a key `'hmac(sha256)'`, `'cmac(aes)'`
 * @param key for those that take one
 * @throws SocketError ENOENT for an algorithm that the kernel does not have, EAFNOSUPPORT without AF_ALG; Error
 * `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example
 * using sha256 = openHash('sha256');
 * const digest = await sha256.digest(createReadStream('image.iso'));
 */
export function openHash(name: string, key?: Data): Hash {
  return new Hash(bound({ type: 'hash', name }, key));
}
