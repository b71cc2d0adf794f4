import type { AddressSpace } from '../addresses/address-space.js';

/** Decodes addresses of senders, and only once for several in a row from the same one. */
export class SenderCache<A> {
  space: AddressSpace<A> | undefined;
  #space: AddressSpace<A> | undefined;
  #bytes: Uint8Array | undefined;
  #address: A | null = null;

  /** The address that a part of the memory is. */
  decode(memory: Uint8Array, start: number, length: number): A | null {
    if (this.#space !== this.space || !this.#knows(memory, start, length)) {
      this.#space = this.space;
      this.#bytes = memory.slice(start, start + length);
      this.#address = (this.space?.decode(this.#bytes) ?? null) as A | null;
    }
    return this.#address;
  }

  /** Compares in JavaScript: for so few bytes a view and a call cost more. */
  #knows(memory: Uint8Array, start: number, length: number): boolean {
    const bytes = this.#bytes;
    if (bytes?.length !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[i] !== memory[start + i]) return false;
    return true;
  }
}
