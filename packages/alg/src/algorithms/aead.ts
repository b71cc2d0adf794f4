import {
  type Bytes,
  bytesOf,
  checkInteger,
  checkObject,
  type Data,
  outOfRange,
  type Socket,
  unabortedSignal,
} from '@sock/core';
import type { AlgAddress } from '../alg-address.js';
import { ALG_OP_DECRYPT, ALG_OP_ENCRYPT } from '../constants.js';
import type { SendmsgAfalgOptions } from '../sendmsg-afalg.js';
import { Algorithm, type AlgWaitOptions, bound } from './algorithm.js';
import { makeRoom } from './request.js';

/** What belongs to a message besides its text. */
export interface AeadParameters {
  /** The initialization vector (nonce), never used twice with a key. */
  readonly iv: Data;
  /** Associated data: authenticated, not encrypted; none when left out. */
  readonly aad?: Data | undefined;
}

/** One message on its way. */
interface Request {
  readonly buffers: readonly Uint8Array[];
  readonly options: SendmsgAfalgOptions;
  /** Where the kernel puts a copy of the associated data, and the result. */
  readonly into: readonly [Uint8Array, Bytes];
}

/** Authenticated encryption of the kernel, with its key. A message is handed over whole. */
export class Aead extends Algorithm {
  /** @internal */
  constructor(
    socket: Socket<AlgAddress>,
    /** Bytes of a tag. */
    readonly tagLength: number,
  ) {
    super(socket);
  }

  /**
   * Encrypts and authenticates a message.
   *
   * @returns the ciphertext, and after it the tag
   * @throws RangeError for a message that the kernel has no room for
   */
  seal(text: Data, parameters: AeadParameters, options: AlgWaitOptions = {}): Promise<Bytes> {
    return this.#run(() => this.#seal(text, parameters), options);
  }

  sealSync(text: Data, parameters: AeadParameters): Bytes {
    return this.#runSync(this.#seal(text, parameters));
  }

  /**
   * Decrypts a message if it is authentic.
   *
   * @param sealed the ciphertext, and after it the tag
   * @throws SocketError EBADMSG when it is not authentic; then there is no plaintext
   */
  open(sealed: Data, parameters: AeadParameters, options: AlgWaitOptions = {}): Promise<Bytes> {
    return this.#run(() => this.#open(sealed, parameters), options);
  }

  openSync(sealed: Data, parameters: AeadParameters): Bytes {
    return this.#runSync(this.#open(sealed, parameters));
  }

  #seal(text: Data, parameters: AeadParameters): Request {
    const bytes = bytesOf(text, 'text');
    return request(ALG_OP_ENCRYPT, bytes, parameters, bytes.length + this.tagLength);
  }

  #open(sealed: Data, parameters: AeadParameters): Request {
    const bytes = bytesOf(sealed, 'sealed');
    const length = bytes.length - this.tagLength;
    if (length < 0) throw outOfRange('sealed.length', `>= ${this.tagLength}, the tag`, bytes.length);
    return request(ALG_OP_DECRYPT, bytes, parameters, length);
  }

  async #run(make: () => Request, waiting: AlgWaitOptions): Promise<Bytes> {
    const signal = unabortedSignal(waiting);
    const { buffers, options, into } = make();
    const operation = this.operation();
    try {
      makeRoom(operation, total(buffers) + this.tagLength);
      await operation.sendmsgAfalg(buffers, { ...options, signal });
      const { bytes } = await operation.recvmsgInto(into, 0, { signal });
      return into[1].subarray(0, bytes - into[0].length);
    } finally {
      operation.close();
    }
  }

  #runSync({ buffers, options, into }: Request): Bytes {
    const operation = this.operation();
    try {
      makeRoom(operation, total(buffers) + this.tagLength);
      operation.sendmsgAfalgSync(buffers, options);
      const { bytes } = operation.recvmsgIntoSync(into);
      return into[1].subarray(0, bytes - into[0].length);
    } finally {
      operation.close();
    }
  }
}

function request(op: number, text: Uint8Array, parameters: AeadParameters, length: number): Request {
  checkObject(parameters, 'parameters', '{ iv, aad }');
  const { iv, aad = '' } = parameters;
  const associated = bytesOf(aad, 'aad');
  return {
    buffers: [associated, text],
    options: { op, iv: bytesOf(iv, 'iv'), assoclen: associated.length },
    into: [Buffer.alloc(associated.length), Buffer.alloc(roomFor(length, associated.length))],
  };
}

/** Exactly the result: a blocking receive that asks for more waits for a next message. One of nothing sees no tag. */
function roomFor(length: number, associated: number): number {
  return length + associated === 0 ? 1 : length;
}

function total(buffers: readonly Uint8Array[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}

/**
 * Opens an authenticated cipher.
 *
 * @param name as the kernel has it: `'gcm(aes)'`, `'ccm(aes)'`, `'rfc7539(chacha20,poly1305)'`
 * @param key as long as the cipher wants it
 * @param tagLength bytes of a tag; 16 when left out
 * @throws SocketError ENOENT for an algorithm that the kernel does not have, EINVAL for a key or a tag of a wrong length,
 * EAFNOSUPPORT without AF_ALG; Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example
 * using gcm = openAead('gcm(aes)', key);
 * const sealed = await gcm.seal('attack at dawn', { iv });
 */
export function openAead(name: string, key: Data, tagLength = 16): Aead {
  checkInteger(tagLength, 'tagLength', 0, 0xffff);
  return new Aead(bound({ type: 'aead', name }, key, tagLength), tagLength);
}
