import {
  type Bytes,
  bytesOf,
  type Data,
  MSG_MORE,
  type Socket,
  type SpliceSource,
  unabortedSignal,
} from '@sock/core';
import type { AlgAddress } from '../alg-address.js';
import { ALG_OP_DECRYPT, ALG_OP_ENCRYPT } from '../constants.js';
import { Algorithm, type AlgWaitOptions, bound } from './algorithm.js';
import { cipheredParts, cipheredPartsSync, PART } from './ciphered-parts.js';
import { type AlgFileOptions, FileOperation, type FilePart } from './file-operation.js';
import { Regrouper } from './regroup.js';
import { makeRoom } from './request.js';
import { chunksOf, type Source } from './source.js';

/**
 * Names of modes that hand their state on from one part of a message to the next, as AF_ALG needs it. With others, such
 * as xts, cts and chacha20, parts would each begin anew: there a message goes to the kernel whole.
 */
const chaining = /^(cbc|cfb|ctr|ecb|ofb|pcbc)\b/;

/** A symmetric cipher of the kernel with its key. It does not authenticate, and it does not pad. */
export class Cipher extends Algorithm {
  readonly #chaining: boolean;
  readonly #part: number;

  /** @internal */
  constructor(socket: Socket<AlgAddress>, name: string) {
    super(socket);
    this.#chaining = chaining.test(name);
    this.#part = this.#chaining ? PART : Number.POSITIVE_INFINITY;
  }

  /**
   * Encrypts a message.
   *
   * @param data all of it; most modes want a multiple of the block size
   * @param iv the initialization vector, never used twice with a key; left out where the mode has none
   * @throws SocketError EINVAL for a wrong length of data or IV; RangeError for a message that the kernel has to take
   * whole and has no room for
   */
  encrypt(data: Data, iv?: Data, options?: AlgWaitOptions): Promise<Bytes> {
    return this.#whole(ALG_OP_ENCRYPT, data, iv, options);
  }

  encryptSync(data: Data, iv?: Data): Bytes {
    return this.#wholeSync(ALG_OP_ENCRYPT, data, iv);
  }

  /** Decrypts a message; the reverse of {@link encrypt}. A wrong key or IV is no error: the result is noise. */
  decrypt(data: Data, iv?: Data, options?: AlgWaitOptions): Promise<Bytes> {
    return this.#whole(ALG_OP_DECRYPT, data, iv, options);
  }

  decryptSync(data: Data, iv?: Data): Bytes {
    return this.#wholeSync(ALG_OP_DECRYPT, data, iv);
  }

  /** Encrypts a stream piece by piece; memory is used for all of it only where the mode takes messages whole. */
  encryptStream(source: Source, iv?: Data, options?: AlgWaitOptions): AsyncGenerator<Bytes, void> {
    return this.#stream(ALG_OP_ENCRYPT, source, iv, options);
  }

  /** Decrypts a stream piece by piece. */
  decryptStream(source: Source, iv?: Data, options?: AlgWaitOptions): AsyncGenerator<Bytes, void> {
    return this.#stream(ALG_OP_DECRYPT, source, iv, options);
  }

  /**
   * Encrypts a file piece by piece. The kernel takes the pages that it has of the file; only what it makes of them comes
   * into this process (splice(2)). What takes messages whole holds all of the file in the kernel.
   *
   * @param file a `FileHandle`, a path, a descriptor, or a socket; what the caller has open stays open
   */
  encryptFile(file: SpliceSource, iv?: Data, options?: AlgFileOptions): AsyncGenerator<Bytes, void> {
    return this.#file(ALG_OP_ENCRYPT, file, iv, options);
  }

  encryptFileSync(file: SpliceSource, iv?: Data, part?: FilePart): Generator<Bytes, void> {
    return this.#fileSync(ALG_OP_ENCRYPT, file, iv, part);
  }

  /** Decrypts a file piece by piece. */
  decryptFile(file: SpliceSource, iv?: Data, options?: AlgFileOptions): AsyncGenerator<Bytes, void> {
    return this.#file(ALG_OP_DECRYPT, file, iv, options);
  }

  decryptFileSync(file: SpliceSource, iv?: Data, part?: FilePart): Generator<Bytes, void> {
    return this.#fileSync(ALG_OP_DECRYPT, file, iv, part);
  }

  async #whole(op: number, data: Data, iv?: Data, options?: AlgWaitOptions): Promise<Bytes> {
    const bytes = bytesOf(data);
    const result = Buffer.allocUnsafeSlow(bytes.length);
    let end = 0;
    for await (const part of this.#stream(op, bytes, iv, options)) end += part.copy(result, end);
    return result;
  }

  #wholeSync(op: number, data: Data, iv?: Data): Bytes {
    const bytes = bytesOf(data);
    const result = Buffer.allocUnsafeSlow(bytes.length);
    const operation = this.operation();
    try {
      makeRoom(operation, Math.min(this.#part, bytes.length));
      for (let start = 0; start < bytes.length; start += this.#part) {
        const part = bytes.subarray(start, start + this.#part);
        const flags = start + part.length < bytes.length ? MSG_MORE : 0;
        if (start === 0) operation.sendmsgAfalgSync([part], { op, iv, flags });
        else operation.sendSync(part, flags);
        operation.recvIntoSync(result.subarray(start, start + part.length));
      }
      return result;
    } finally {
      operation.close();
    }
  }

  async *#stream(
    op: number,
    source: Source,
    iv?: Data,
    options: AlgWaitOptions = {},
  ): AsyncGenerator<Bytes, void> {
    const signal = unabortedSignal(options);
    const operation = this.operation();
    try {
      let begun = false;
      for await (const { part, last } of this.#parts(source, signal)) {
        const flags = last ? 0 : MSG_MORE;
        if (begun) await operation.send(part, { flags, signal });
        else {
          makeRoom(operation, part.length);
          await operation.sendmsgAfalg([part], { op, iv, flags, signal });
        }
        begun = true;
        yield await operation.recv(part.length, { signal });
      }
    } finally {
      operation.close();
    }
  }

  async *#file(
    op: number,
    file: SpliceSource,
    iv?: Data,
    options: AlgFileOptions = {},
  ): AsyncGenerator<Bytes, void> {
    const signal = unabortedSignal(options);
    const operation = await FileOperation.open(this.operation(), file, options);
    try {
      await operation.socket.sendmsgAfalg([], { op, iv, flags: MSG_MORE, signal });
      yield* cipheredParts(operation, this.#chaining, signal);
    } finally {
      operation.close();
    }
  }

  *#fileSync(op: number, file: SpliceSource, iv?: Data, part: FilePart = {}): Generator<Bytes, void> {
    const operation = FileOperation.openSync(this.operation(), file, part);
    try {
      operation.socket.sendmsgAfalgSync([], { op, iv, flags: MSG_MORE });
      yield* cipheredPartsSync(operation, this.#chaining);
    } finally {
      operation.close();
    }
  }

  /** All but the last of the same length, so that each ends where a block ends. */
  async *#parts(
    source: Source,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<{ part: Uint8Array; last: boolean }> {
    const regrouper = new Regrouper(this.#part);
    for await (const chunk of chunksOf(source, signal))
      for (const part of regrouper.add(chunk)) yield { part, last: false };
    const part = regrouper.rest();
    if (part.length > 0) yield { part, last: true };
  }
}

/**
 * Opens a symmetric cipher.
 *
 * @param name as the kernel has it: `'cbc(aes)'`, `'ctr(aes)'`, `'xts(aes)'`, `'chacha20'`
 * @param key as long as the cipher wants it
 * @throws SocketError ENOENT for an algorithm that the kernel does not have, EINVAL for a key of a wrong length,
 * EAFNOSUPPORT without AF_ALG; Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example
 * using cipher = openCipher('ctr(aes)', key);
 * const secret = await cipher.encrypt('attack at dawn', iv);
 */
export function openCipher(name: string, key: Data): Cipher {
  return new Cipher(bound({ type: 'skcipher', name }, key), name);
}
