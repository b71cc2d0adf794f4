import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { python3 } from '../../../../tooling/vitest/python3.js';
import { Peer } from './can-utils.js';

/**
 * A CAN adapter at a serial line, served by the kernel's slcan driver: unlike a virtual interface it has a queue that
 * fills up, reports errors and can be pulled out. Its interface has to be set up.
 */
export class Adapter {
  #words: string[] = [];

  private constructor(
    private readonly peer: Peer,
    /** Of its interface. */
    readonly name: string,
  ) {}

  static async plugIn(): Promise<Adapter> {
    const peer = new Peer(python3, ['-u', fileURLToPath(new URL('adapter.py', import.meta.url))]);
    return new Adapter(peer, await peer.line());
  }

  /** Takes so many words off the line: `'t1232aabb'` is a frame. */
  async read(count: number): Promise<string[]> {
    if (this.#words.length < count) {
      const answer = await this.peer.ask(`read ${count - this.#words.length}`);
      this.#words.push(...answer.trim().split(' '));
    }
    return this.#words.splice(0, count);
  }

  /** Puts a word on the line, as if a frame had come. */
  async write(word: string): Promise<void> {
    await this.peer.ask(`write ${word}`);
  }

  async unplug(): Promise<void> {
    this.peer.process.kill('SIGKILL');
    await once(this.peer.process, 'exit');
  }
}
