import type { AddressSpace } from '../addresses/address-space.js';

/** Decodes addresses of senders, and only once for several in a row from the same one. */
export class SenderCache<A> {
  space: AddressSpace | undefined;
  #space: AddressSpace | undefined;
  #bytes: Buffer | undefined;
  #address: A | null = null;

  decode(bytes: Buffer): A | null {
    if (this.#space !== this.space || !this.#bytes?.equals(bytes)) {
      this.#space = this.space;
      this.#bytes = Buffer.from(bytes);
      this.#address = (this.space?.decode(bytes) ?? null) as A | null;
    }
    return this.#address;
  }
}
