/** Milliseconds; an emulated processor takes many until Node has compiled what it runs. */
const warm = Number(process.env.BENCH_WARM ?? 300);
const measured = 700;

/** Counts what is done in a second after a while of warming up; `count` answers true once it is told. */
export class Rate {
  #start = performance.now();
  #counted;
  #from;
  #left = 0;

  count(amount = 1, every = 32) {
    if (this.#counted !== undefined) this.#counted += amount;
    if (--this.#left > 0) return false;
    this.#left = every;
    const now = performance.now();
    if (this.#counted === undefined) {
      if (now - this.#start >= warm) [this.#counted, this.#from] = [0, now];
      return false;
    }
    if (now - this.#from < measured) return false;
    console.log(JSON.stringify({ value: (this.#counted * 1000) / (now - this.#from) }));
    return true;
  }
}
