/** Pauses between attempts of which nothing tells when the next one helps: each twice as long as the one before. */
export class Backoff {
  #pause = 0;

  /** @param longest milliseconds */
  constructor(private readonly longest: number) {}

  /** Milliseconds until the next attempt. */
  next(): number {
    this.#pause = Math.min(this.longest, this.#pause * 2 || 1);
    return this.#pause;
  }
}
