import { type AddressSpace, invalidState } from '@sock/core';

/** The memory of a block, for as long as it is not released: reads of it fail from then on. */
export class BlockMemory {
  private readonly words: Uint32Array;
  private readonly halves: Uint16Array;

  constructor(
    readonly buffer: ArrayBuffer,
    readonly addresses: AddressSpace,
  ) {
    this.words = new Uint32Array(buffer);
    this.halves = new Uint16Array(buffer);
  }

  /** Whether it was taken away: memory that is detached has no length. */
  get released(): boolean {
    return this.buffer.byteLength === 0;
  }

  /** A `__u32`. @param offset a multiple of 4 */
  word(offset: number): number {
    return this.words[offset >>> 2] ?? gone();
  }

  /** A `__u16`. @param offset a multiple of 2 */
  half(offset: number): number {
    return this.halves[offset >>> 1] ?? gone();
  }

  bytes(offset: number, length: number): Buffer {
    return Buffer.from(this.buffer, offset, length);
  }
}

function gone(): never {
  throw invalidState('The block was released, or its ring closed: take what you need before');
}
