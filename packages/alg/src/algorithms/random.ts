import { type Bytes, checkInteger, type Data, unabortedSignal } from '@sock/core';
import { Algorithm, type AlgWaitOptions, bound } from './algorithm.js';

/** A generator of random numbers of the kernel. */
export class RandomGenerator extends Algorithm {
  /** So many random bytes. */
  async bytes(size: number, options: AlgWaitOptions = {}): Promise<Bytes> {
    const signal = unabortedSignal(options);
    const memory = memoryFor(size);
    const operation = this.operation();
    try {
      // The kernel gives 128 bytes at a time.
      for (let end = 0; end < size; )
        end += await operation.recvInto(memory.subarray(end), undefined, { signal });
      return memory;
    } finally {
      operation.close();
    }
  }

  bytesSync(size: number): Bytes {
    const memory = memoryFor(size);
    const operation = this.operation();
    try {
      for (let end = 0; end < size; ) end += operation.recvIntoSync(memory.subarray(end));
      return memory;
    } finally {
      operation.close();
    }
  }
}

function memoryFor(size: number): Bytes {
  checkInteger(size, 'size', 0);
  return Buffer.alloc(size);
}

/**
 * Opens a generator of random numbers.
 *
 * @param name as the kernel has it: `'stdrng'` when left out, `'drbg_nopr_hmac_sha256'`
 * @param seed further input; the generators of the kernel's DRBG also take entropy of their own, others only this
 * @throws SocketError ENOENT for an algorithm that the kernel does not have, EAFNOSUPPORT without AF_ALG; Error
 * `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 */
export function openRandom(name = 'stdrng', seed: Data = ''): RandomGenerator {
  return new RandomGenerator(bound({ type: 'rng', name }, seed));
}
