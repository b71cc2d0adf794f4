import { errnoOf, MSG_DONTWAIT, type Socket, SocketError, TimeoutError } from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { codeOf, explainedSend } from './advice.js';
import { type Limit, leftOf, timedOut } from './limit.js';
import { type Parcel, WaitingParcel } from './parcel.js';

/** Successes without a turn of the event loop, after which a send takes one for the sake of the others. */
const MOST_IMMEDIATE = 32;
/** Milliseconds between attempts while the interface's queue is full: a frame takes about 0.1 to 1 ms on the bus. */
const SHORTEST_PAUSE = 1;
const LONGEST_PAUSE = 16;

/**
 * Sends frames one after the other, and waits where the kernel cannot take one yet: for room in the socket's own buffer
 * (EAGAIN) until the socket is writable; for room in the queue of the interface (ENOBUFS), of which the kernel tells
 * nobody, from one attempt to the next.
 */
export class Outbox {
  readonly #waiting: WaitingParcel[] = [];
  #immediate = 0;
  #pause = SHORTEST_PAUSE;
  /** Ends what is under way until the next attempt. */
  #stopWaiting: (() => void) | undefined;

  constructor(
    private readonly socket: Socket<CanAddress>,
    private readonly interfaceName: string,
  ) {}

  send(parcel: Parcel, limit: Limit, signal?: AbortSignal): Promise<void> {
    try {
      signal?.throwIfAborted();
      const isFirst = this.#waiting.length === 0;
      const obstacle = isFirst ? this.#attempt(parcel) : SocketError.of(errnoOf('EAGAIN'), 'send');
      if (!obstacle) return this.#sentAtOnce();
      if (limit.timeout === 0) throw obstacle;
      const { promise } = this.#add(parcel, limit, obstacle, signal);
      if (isFirst) this.#await(obstacle);
      return promise;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** On this thread; those that wait already go first. */
  sendSync(parcel: Parcel, limit: Limit, signal?: AbortSignal): void {
    signal?.throwIfAborted();
    for (;;) {
      const obstacle = this.#serve() ?? this.#attempt(parcel);
      if (!obstacle) return;
      if (limit.timeout === 0) throw obstacle;
      if (leftOf(limit) === 0) throw timedOut(limit, obstacle);
      this.#sleep(obstacle, leftOf(limit));
    }
  }

  /** Rejects all that wait. */
  close(): void {
    this.#failAll(SocketError.of(errnoOf('ECANCELED'), 'send'));
  }

  /** @returns why it must be repeated later; `undefined` when it is sent */
  #attempt({ bytes, to }: Parcel): SocketError | undefined {
    try {
      if (to === undefined) this.socket.sendSync(bytes, MSG_DONTWAIT);
      else this.socket.sendtoSync(bytes, { interface: to }, MSG_DONTWAIT);
      this.#pause = SHORTEST_PAUSE;
      return undefined;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOBUFS' || code === 'EAGAIN') return error as SocketError;
      throw explainedSend(error, to ?? this.interfaceName, this.socket, bytes);
    }
  }

  #sentAtOnce(): Promise<void> {
    if (++this.#immediate < MOST_IMMEDIATE) return Promise.resolve();
    this.#immediate = 0;
    return new Promise((resolve) => setImmediate(resolve));
  }

  #add(parcel: Parcel, limit: Limit, obstacle: SocketError, signal?: AbortSignal): WaitingParcel {
    const waiting = new WaitingParcel(parcel, limit, signal, (leaving) => this.#remove(leaving));
    waiting.obstacle = obstacle;
    this.#waiting.push(waiting);
    return waiting;
  }

  #remove(waiting: WaitingParcel): void {
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    if (this.#waiting.length === 0) this.#stopWaiting?.();
  }

  /** Sends what waits until the kernel takes no more. @returns why it does not */
  #serve(): SocketError | undefined {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      try {
        const obstacle = this.#attempt(first.parcel);
        first.obstacle = obstacle;
        if (obstacle) return obstacle;
        first.succeed();
      } catch (error) {
        first.fail(error);
      }
    }
    return undefined;
  }

  #await(obstacle: SocketError): void {
    const next = () => {
      this.#stopWaiting = undefined;
      const obstacle = this.#serve();
      if (obstacle) this.#await(obstacle);
    };
    if (obstacle.code === 'ENOBUFS') this.#awaitPause(next);
    else this.#awaitReadiness(next);
  }

  #awaitPause(next: () => void): void {
    const timer = setTimeout(next, this.#nextPause());
    this.#stopWaiting = () => clearTimeout(timer);
  }

  #awaitReadiness(next: () => void): void {
    const controller = new AbortController();
    const { signal } = controller;
    this.#stopWaiting = () => controller.abort();
    this.socket
      .writable({ timeout: null, signal })
      .then(next, (error) => (signal.aborted ? undefined : this.#failAll(error)));
  }

  #nextPause(): number {
    const pause = this.#pause;
    this.#pause = Math.min(LONGEST_PAUSE, pause * 2);
    return pause;
  }

  #sleep(obstacle: SocketError, longest: number): void {
    if (obstacle.code === 'ENOBUFS') {
      sleep(Math.min(this.#nextPause(), longest));
      return;
    }
    try {
      this.socket.writableSync({ timeout: longest });
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
    }
  }

  #failAll(reason: unknown): void {
    for (const waiting of [...this.#waiting]) waiting.fail(reason);
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
