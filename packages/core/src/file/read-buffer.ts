/** A piece of what has come: bytes or text. */
export interface Piece {
  readonly length: number;
}

/** What has come and nobody has taken yet, in the pieces that it came in. */
export abstract class ReadBuffer<P extends Piece> {
  #pieces: P[] = [];
  #length = 0;
  #searched = 0;
  #searchedLength = 0;

  /** What the pieces' lengths add up to. */
  get length(): number {
    return this.#length;
  }

  /** How much there is, as callers count it: bytes or characters. */
  get size(): number {
    return this.#length;
  }

  push(piece: P): void {
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Takes the first `length` of it out; all when there is less. */
  take(length: number): P {
    const pieces = this.#pieces;
    let whole = 0;
    let left = length;
    for (let piece = pieces[0]; piece && piece.length <= left; piece = pieces[++whole]) left -= piece.length;
    const taken = pieces.splice(0, whole);
    const [first] = pieces;
    if (first && left > 0) {
      taken.push(this.part(first, 0, left));
      pieces[0] = this.part(first, left);
      left = 0;
    }
    this.#length -= length - left;
    this.#searched = this.#searchedLength = 0;
    return this.join(taken);
  }

  /** The first `length` of it, left where it is. */
  peek(length: number): P {
    const seen: P[] = [];
    for (const piece of this.#pieces) {
      if (length <= 0) break;
      seen.push(this.part(piece, 0, length));
      length -= piece.length;
    }
    return this.join(seen);
  }

  /** The length of the first line, its end included; 0 when no line end has come. */
  line(): number {
    const pieces = this.#pieces;
    for (let piece = pieces[this.#searched]; piece; piece = pieces[++this.#searched]) {
      const end = this.lineEnd(piece);
      if (end > 0) return this.#searchedLength + end;
      this.#searchedLength += piece.length;
    }
    return 0;
  }

  /** The length of the first `size` of it, as callers count; all when there is less. */
  reach(size: number): number {
    return Math.min(size, this.#length);
  }

  /** Takes the last piece back out. */
  protected takeLast(): P | undefined {
    const piece = this.#pieces.pop();
    this.#length -= piece?.length ?? 0;
    this.#searched = this.#searchedLength = 0;
    return piece;
  }

  protected get pieces(): readonly P[] {
    return this.#pieces;
  }

  protected abstract part(piece: P, start: number, end?: number): P;
  protected abstract join(pieces: P[]): P;
  /** Where the first line of a piece ends; 0 when it does not. */
  protected abstract lineEnd(piece: P): number;
}
