import { setTimeout as sleep } from 'node:timers/promises';
import {
  Deadline,
  errnoOf,
  inTurn,
  rejectedInTurn,
  SO_ERROR,
  SOL_SOCKET,
  type Socket,
  SocketError,
  sleepSync,
  TimeoutError,
  unabortedSignal,
} from '@sock/core';
import { type PacketStatistics, packetStatistics } from '../options/statistics.js';
import type { PacketAddress } from '../packet-address.js';
import type { PacketBlock } from './packet-block.js';
import { RingMemory } from './ring-memory.js';
import type { CompleteRingSize } from './ring-options.js';

/** How to wait for a block. */
export interface RingWaitOptions {
  /** Ends the wait, which rejects with the signal's reason. No packet is lost. */
  readonly signal?: AbortSignal | undefined;
}

/** The kernel says "readable" when it has handed over its last block, be it one that the program still has. */
const REST = 1;

/** A block has hundreds of packets, which take their time: so many results is it worth when the event loop is to turn. */
const WEIGHT = 8;

/** Milliseconds between two looks at an interface that is down. */
const LOOK = 100;

/**
 * Packets that the kernel writes into memory shared with this process, block by block: no system call and no copy for
 * each of them. Made by {@link openRing}. How long it waits is the mode of its socket.
 */
export class PacketRing implements AsyncIterable<PacketBlock>, Iterable<PacketBlock> {
  /** The ring’s socket, for options: `settimeout`, `attachFilter`, `joinFanout`, … Its receives get nothing. */
  readonly socket: Socket<PacketAddress>;
  readonly #memory: RingMemory;
  readonly #interface: string;
  #down = false;
  #removed = false;

  /** @internal The socket has the ring already; it is yet to be bound. */
  constructor(socket: Socket<PacketAddress>, size: CompleteRingSize, interfaceName: string) {
    this.socket = socket;
    this.#interface = interfaceName;
    this.#memory = new RingMemory(socket, size);
  }

  /**
   * Waits for the next block, which the caller releases.
   *
   * @throws SocketError ENETDOWN when the interface goes down (the ring goes on when it is up), ENODEV when it is removed, EAGAIN in non-blocking mode, ECANCELED when the
   * ring is closed; TimeoutError
   * @example using block = await ring.receive();
   */
  receive(options: RingWaitOptions = {}): Promise<PacketBlock> {
    return this.#receive(options).then((block) => inTurn(block, WEIGHT), rejectedInTurn);
  }

  async #receive(options: RingWaitOptions): Promise<PacketBlock> {
    const timeLeft = this.#timeLeft();
    unabortedSignal(options);
    for (;;) {
      const block = this.#take();
      if (block) return block;
      this.#throwPending();
      await this.socket.readable({ ...options, timeout: this.#patience(timeLeft()) }).catch(this.#unlessDown);
      if (!this.#memory.isNextReady) await sleep(REST);
      if (this.#closed) throw this.#error(errnoOf('ECANCELED'));
    }
  }

  /** {@link receive} that blocks. */
  receiveSync(): PacketBlock {
    const timeLeft = this.#timeLeft();
    for (;;) {
      const block = this.#take();
      if (block) return block;
      this.#throwPending();
      const timeout = this.#patience(timeLeft());
      try {
        this.socket.readableSync({ timeout });
      } catch (error) {
        this.#unlessDown(error);
      }
      if (!this.#memory.isNextReady) sleepSync(REST);
    }
  }

  /**
   * The blocks as they come, each released when the loop asks for the next one or ends. Ends when the ring is closed.
   *
   * @example for await (const block of ring.blocks({ signal })) for (const packet of block) count(packet.length);
   */
  async *blocks(options: RingWaitOptions = {}): AsyncGenerator<PacketBlock, void, undefined> {
    while (!this.#closed) {
      const block = await this.receive(options).catch((error) => this.#endOrThrow(error));
      if (!block || block.released) return;
      try {
        yield block;
      } finally {
        block.release();
      }
    }
  }

  /** {@link blocks} without options. */
  [Symbol.asyncIterator](): AsyncGenerator<PacketBlock, void, undefined> {
    return this.blocks();
  }

  /** {@link blocks} that block the thread: `for (const block of ring)`. */
  *[Symbol.iterator](): Generator<PacketBlock, void, undefined> {
    while (!this.#closed) {
      const block = this.receiveSync();
      try {
        yield block;
      } finally {
        block.release();
      }
    }
  }

  /** How many packets came and were lost since the last call: {@link packetStatistics}. */
  statistics(): PacketStatistics {
    return packetStatistics(this.socket);
  }

  /** Closes the socket and gives the memory back; a second call does nothing. Waits are rejected with ECANCELED. */
  close(): void {
    this.#memory.close();
    this.socket.close();
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** The same as {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  get #closed(): boolean {
    return this.socket.closed;
  }

  #take(): PacketBlock | undefined {
    // Who closes the socket behind the ring's back means the ring.
    if (this.#closed) this.close();
    const block = this.#memory.take();
    if (block) this.#down = false;
    return block;
  }

  /** The kernel tells nobody of an interface that is removed while it is down: who waits looks now and then. */
  #patience(timeLeft: number | null): number | null {
    return this.#down ? Math.min(timeLeft ?? LOOK, LOOK) : timeLeft;
  }

  readonly #unlessDown = (error: unknown): void => {
    if (!(this.#down && error instanceof TimeoutError)) throw error;
  };

  /** What is left of the socket's timeout, for `readable`. */
  #timeLeft(): () => number | null {
    const timeout = this.socket.gettimeout();
    if (timeout === null) return () => null;
    const deadline = new Deadline(timeout);
    return () => {
      if (timeout === 0) throw this.#error(errnoOf('EAGAIN'));
      if (deadline.passed) throw new TimeoutError('poll', timeout);
      return deadline.timeout;
    };
  }

  /** An error that the kernel has for the socket is why it was ready. Of an interface that is gone it tells once. */
  #throwPending(): void {
    let errno = -this.socket.getsockopt(SOL_SOCKET, SO_ERROR);
    if (errno !== 0 || this.#down)
      this.#removed = this.#interface !== '' && this.socket.getsockname().interface === '';
    if (errno === errnoOf('ENETDOWN')) this.#down = true;
    if (this.#removed) errno = errnoOf('ENODEV');
    if (errno !== 0) throw this.#error(errno);
  }

  #error(errno: number): SocketError {
    return SocketError.of(errno, 'poll', { address: this.#interface || undefined }, this.socket);
  }

  #endOrThrow(error: unknown): undefined {
    if ((error as SocketError).code === 'ECANCELED' && this.#closed) return undefined;
    throw error;
  }
}
