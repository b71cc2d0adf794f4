/** Makes chunks of any length into parts of one length. */
export class Regrouper {
  #waiting: Uint8Array[] = [];
  #length = 0;

  /** @param size of a part; infinite to have all in one */
  constructor(private readonly size: number) {}

  /** Takes a chunk in; answers the parts that are full. The chunk's memory is used until they are, or until the rest. */
  *add(chunk: Uint8Array): Generator<Uint8Array> {
    let from = 0;
    while (this.#length + chunk.length - from >= this.size) {
      const end = from + this.size - this.#length;
      yield this.#taken(chunk.subarray(from, end));
      from = end;
    }
    // A source may use its memory again for the next chunk.
    if (from < chunk.length) this.#keep(Uint8Array.prototype.slice.call(chunk, from));
  }

  /** What did not fill a part. */
  rest(): Uint8Array {
    return this.#taken(new Uint8Array(0));
  }

  #keep(chunk: Uint8Array): void {
    this.#waiting.push(chunk);
    this.#length += chunk.length;
  }

  #taken(last: Uint8Array): Uint8Array {
    const pieces = last.length > 0 ? [...this.#waiting, last] : this.#waiting;
    this.#waiting = [];
    this.#length = 0;
    return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
  }
}
