/** What a file object was given to write and has not sent yet: up to a size, then it must go. */
export class Outbox {
  readonly #size: number;
  #memory: Buffer | undefined;
  #start = 0;
  #end = 0;

  /** @param size bytes that may wait to be sent */
  constructor(size: number) {
    this.#size = size;
  }

  get empty(): boolean {
    return this.#start === this.#end;
  }

  /** The bytes that wait, in order. */
  get waiting(): Uint8Array | undefined {
    return this.#memory?.subarray(this.#start, this.#end);
  }

  fits(data: Uint8Array): boolean {
    return data.length <= this.#size - (this.#end - this.#start);
  }

  append(data: Uint8Array): void {
    if (data.length === 0) return;
    this.#memory ??= Buffer.allocUnsafeSlow(this.#size);
    if (data.length > this.#size - this.#end) this.#compact(this.#memory);
    this.#memory.set(data, this.#end);
    this.#end += data.length;
  }

  /** The first so many of the bytes are sent. */
  sent(length: number): void {
    this.#start += length;
    if (this.empty) this.#start = this.#end = 0;
  }

  #compact(memory: Buffer): void {
    memory.copyWithin(0, this.#start, this.#end);
    this.#end -= this.#start;
    this.#start = 0;
  }
}
