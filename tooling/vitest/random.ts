/** Random numbers that are the same in every run: a failure can be seen again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    // The linear congruence of Numerical Recipes.
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** So many of what `make` makes. */
  several<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }

  bytes(length: number): Buffer {
    return Buffer.from(this.several(length, () => this.below(256)));
  }

  /** The text with up to two characters changed, added or left out. */
  spoiled(text: string, characters: string): string {
    const result = [...text];
    for (let count = this.below(3); count > 0; count--) {
      result.splice(
        this.below(result.length + 1),
        this.below(2),
        ...(this.below(2) ? this.pick([...characters]) : ''),
      );
    }
    return result.join('');
  }
}
