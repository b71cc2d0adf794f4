import type { LineEnd } from './newline.js';
import { ReadBuffer } from './read-buffer.js';

const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many characters (code points, as Python counts) a text has. */
export function characters(text: string): number {
  return text.length - pairs(text);
}

function pairs(text: string): number {
  return text.match(PAIRS)?.length ?? 0;
}

/** Text that has come. Characters are code points: none is ever cut in two. */
export class TextBuffer extends ReadBuffer<string> {
  #pairs = 0;

  constructor(protected readonly lineEnd: LineEnd) {
    super();
  }

  override get size(): number {
    return this.length - this.#pairs;
  }

  override push(piece: string): void {
    this.#pairs += pairs(piece);
    // A line end of two characters may have come in two pieces.
    super.push(this.pieces.at(-1)?.endsWith('\r') ? this.takeLast() + piece : piece);
  }

  override take(length: number): string {
    const taken = super.take(length);
    if (this.#pairs > 0) this.#pairs -= pairs(taken);
    return taken;
  }

  override reach(size: number): number {
    if (size >= this.size) return this.length;
    if (this.#pairs === 0) return size;
    let length = 0;
    for (const piece of this.pieces) {
      for (const character of piece) {
        if (size-- <= 0) return length;
        length += character.length;
      }
    }
    return length;
  }

  protected part(piece: string, start: number, end?: number): string {
    return piece.slice(start, end);
  }

  protected join(pieces: string[]): string {
    return pieces.join('');
  }
}
