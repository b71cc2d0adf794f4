import { TP_STATUS_BLK_TMO, TP_STATUS_LOSING } from '../constants/ring.js';
import type { BlockMemory } from './block-memory.js';
import { BLOCK, PACKET } from './layout.js';
import { RingPacket } from './ring-packet.js';

/**
 * A block of packets, which the program has until it releases it. The kernel loses packets when it comes round to a
 * block that is not released. Nothing is read or written in a released block: views of its data have length 0, and its
 * packets’ fields fail with `ERR_INVALID_STATE`.
 */
export class PacketBlock implements Iterable<RingPacket> {
  readonly #memory: BlockMemory;
  readonly #giveBack: () => void;
  /** How many packets it has. */
  readonly count: number;
  /** Number of the block since the ring was opened, from 1 on. */
  readonly sequence: bigint;
  /** `TP_STATUS_*` flags of the block. */
  readonly status: number;

  /** @internal */
  constructor(memory: BlockMemory, status: number, giveBack: () => void) {
    this.#memory = memory;
    this.#giveBack = giveBack;
    this.status = status;
    this.count = memory.word(BLOCK.numPkts);
    this.sequence = new BigUint64Array(memory.buffer, BLOCK.seqNum, 1)[0] as bigint;
  }

  /** Whether it was handed over because its time was over, not because it was full. */
  get timedOut(): boolean {
    return (this.status & TP_STATUS_BLK_TMO) !== 0;
  }

  /** Whether packets were lost since the last look at the statistics. */
  get losing(): boolean {
    return (this.status & TP_STATUS_LOSING) !== 0;
  }

  /** Whether it was released, or its ring closed. */
  get released(): boolean {
    return this.#memory.released;
  }

  /**
   * All of the block’s memory, no copy, for programs that look at millions of packets: those of a packet start at its
   * `offset`. Of length 0 once the block is released.
   */
  get data(): Buffer {
    return this.#memory.bytes(0, this.#memory.buffer.byteLength);
  }

  /** The packets, in the order in which they came. */
  [Symbol.iterator](): IterableIterator<RingPacket> {
    return new PacketIterator(this.#memory, this.count);
  }

  /** Gives the block back to the kernel; a second call does nothing. */
  release(): void {
    if (!this.released) this.#giveBack();
  }

  /** The same as {@link release}, for `using`. */
  [Symbol.dispose](): void {
    this.release();
  }
}

/** No generator: what is made for each packet is one small object. */
class PacketIterator implements IterableIterator<RingPacket> {
  private left: number;
  private at: number;
  private started = false;

  constructor(
    private readonly memory: BlockMemory,
    count: number,
  ) {
    this.left = count;
    this.at = count === 0 ? 0 : memory.word(BLOCK.offsetToFirstPkt);
  }

  next(): IteratorResult<RingPacket> {
    if (this.left === 0) return { done: true, value: undefined };
    if (this.started) this.at += this.memory.word(this.at + PACKET.nextOffset);
    this.started = true;
    this.left--;
    return { done: false, value: new RingPacket(this.memory, this.at) };
  }

  [Symbol.iterator](): this {
    return this;
  }
}
