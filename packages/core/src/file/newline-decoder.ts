import type { Newline } from './newline.js';

const kinds = [
  ['\r', /\r(?!\n)/],
  ['\n', /(?<!\r)\n/],
  ['\r\n', /\r\n/],
] as const;

/** Python's `io.IncrementalNewlineDecoder`: makes one line end of all kinds, and keeps CR and LF together. */
export class NewlineDecoder {
  readonly #universal: boolean;
  readonly #translate: boolean;
  readonly #seen = new Set<string>();
  #held = '';

  constructor(newline: Newline) {
    this.#universal = !newline;
    this.#translate = newline === null;
  }

  /** The line ends met so far. */
  get seen(): string[] {
    return kinds.map(([end]) => end).filter((end) => this.#seen.has(end));
  }

  /** @param last whether no more text follows; otherwise a CR at the end is held back, for LF may come */
  decode(text: string, last: boolean): string {
    if (!this.#universal) return text;
    text = this.#held + text;
    this.#held = !last && text.endsWith('\r') ? '\r' : '';
    if (this.#held) text = text.slice(0, -1);
    this.#look(text);
    return this.#translate && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  #look(text: string): void {
    for (const [end, pattern] of kinds) {
      if (!this.#seen.has(end) && pattern.test(text)) this.#seen.add(end);
    }
  }
}
