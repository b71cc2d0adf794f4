import { setTimeout } from 'node:timers/promises';

/** What connections take of this process's memory. */
export class Footprint {
  #count;
  #before = resident();

  constructor(count) {
    this.#count = count;
  }

  /** Prints how many bytes each of them took since this was made. */
  async tell() {
    // Until nothing is under way.
    await setTimeout(300);
    console.log(JSON.stringify({ value: (resident() - this.#before) / this.#count }));
  }
}

/** Takes --expose-gc: what could be collected does not count. */
function resident() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  return process.memoryUsage.rss();
}
