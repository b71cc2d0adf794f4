import { type AddressSpace, addressSpaceOf, closedOnFailure, SharedMemory, type Socket } from '@sock/core';
import { TP_STATUS_KERNEL, TP_STATUS_USER } from '../constants/ring.js';
import type { PacketAddress } from '../packet-address.js';
import { BlockMemory } from './block-memory.js';
import { BLOCK } from './layout.js';
import { PacketBlock } from './packet-block.js';
import { type CompleteRingSize, ringLength } from './ring-options.js';

/** The blocks of a ring: whose turn each of them is, and which one comes next. */
export class RingMemory {
  readonly #memory: SharedMemory;
  readonly #addresses: AddressSpace;
  readonly #size: CompleteRingSize;
  /** All of the ring, for the status of its blocks. It is shown to nobody. */
  readonly #words: Int32Array;
  /** Blocks that the program has: the kernel says the same of them as of those that it has just handed over. */
  readonly #held: Uint8Array;
  #next = 0;

  /** The socket has the ring already. */
  constructor(socket: Socket<PacketAddress>, size: CompleteRingSize) {
    this.#addresses = addressSpaceOf(socket);
    this.#size = size;
    this.#memory = new SharedMemory(socket, ringLength(size));
    this.#words = closedOnFailure(this.#memory, (memory) => new Int32Array(memory.view(0, ringLength(size))));
    this.#held = new Uint8Array(size.blockCount);
  }

  /** Whether the kernel has handed over the next block. */
  get isNextReady(): boolean {
    if (this.#words.length === 0 || this.#held[this.#next]) return false;
    return (Atomics.load(this.#words, this.#statusOf(this.#next)) & TP_STATUS_USER) !== 0;
  }

  /** The next block, if the kernel has handed it over. */
  take(): PacketBlock | undefined {
    if (!this.isNextReady) return undefined;
    const { blockSize, blockCount } = this.#size;
    const index = this.#next;
    const view = this.#memory.view(index * blockSize, blockSize);
    this.#next = (index + 1) % blockCount;
    this.#held[index] = 1;
    const status = Atomics.load(this.#words, this.#statusOf(index));
    return new PacketBlock(new BlockMemory(view, this.#addresses), status, () => this.#giveBack(index, view));
  }

  /** Empties all views and ends the mapping. */
  close(): void {
    this.#memory.close();
  }

  // The view first: nobody may see what the kernel writes next.
  #giveBack(index: number, view: ArrayBuffer): void {
    this.#memory.release(view);
    this.#held[index] = 0;
    Atomics.store(this.#words, this.#statusOf(index), TP_STATUS_KERNEL);
  }

  /** Where the status of a block is. */
  #statusOf(block: number): number {
    return (block * this.#size.blockSize + BLOCK.status) >>> 2;
  }
}
