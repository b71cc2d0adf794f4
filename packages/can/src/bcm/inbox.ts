import { Deadline, inTurn, MSG_DONTWAIT, rejectedInTurn, type Socket, SocketError } from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { type BcmDelivery, type BcmEvent, delivered, eventSpace } from './bcm-event.js';
import { LONGEST_MESSAGE } from './bcm-message.js';

type IsAnswer = (delivery: BcmDelivery) => boolean;

/**
 * What a CAN_BCM socket receives: events for whoever waits for them, and answers to questions in between. The kernel
 * answers before the send of a question returns, so an answer is never waited for.
 */
export class Inbox {
  /** Events that came before an answer. */
  readonly #events: BcmEvent[] = [];
  /** Answers that came before an event, while there are questions. */
  readonly #answers: BcmDelivery[] = [];
  #questions = 0;
  /** Those who wait for an event that may end up in `#events`. */
  readonly #sleepers = new Set<AbortController>();
  /** What the system call says when there is nothing to receive. */
  #nothing: unknown;

  constructor(private readonly socket: Socket<CanAddress>) {}

  nextEvent(signal: AbortSignal | undefined): Promise<BcmEvent> {
    return this.#next(signal).then((event) => inTurn(event), rejectedInTurn);
  }

  async #next(signal: AbortSignal | undefined): Promise<BcmEvent> {
    signal?.throwIfAborted();
    const deadline = new Deadline(this.socket.gettimeout());
    for (;;) {
      const event = this.#event();
      if (event) return event;
      await this.#sleep(deadline.timeout, signal);
    }
  }

  nextEventSync(): BcmEvent {
    const deadline = new Deadline(this.socket.gettimeout());
    for (;;) {
      const event = this.#event();
      if (event) return event;
      this.socket.readableSync({ timeout: deadline.timeout });
    }
  }

  /**
   * Asks the kernel something.
   *
   * @param send sends the question
   * @returns the answer; `undefined` when the kernel had no room for it
   */
  async ask(send: () => Promise<unknown>, isAnswer: IsAnswer): Promise<BcmDelivery | undefined> {
    this.#questions++;
    try {
      await send();
      return this.#answer(isAnswer);
    } finally {
      this.#asked();
    }
  }

  askSync(send: () => unknown, isAnswer: IsAnswer): BcmDelivery | undefined {
    this.#questions++;
    try {
      send();
      return this.#answer(isAnswer);
    } finally {
      this.#asked();
    }
  }

  #asked(): void {
    this.#questions--;
    if (this.#questions === 0) this.#answers.length = 0;
  }

  #answer(isAnswer: IsAnswer): BcmDelivery | undefined {
    // Whoever waits for an event may have come across it first.
    const index = this.#answers.findIndex(isAnswer);
    if (index >= 0) return this.#answers.splice(index, 1)[0];
    // A receive that does not wait never overtakes those who do.
    this.#wake();
    for (let delivery = this.#take(); delivery; delivery = this.#take()) {
      if (isAnswer(delivery)) return delivery;
      this.#keep(delivery);
    }
    return undefined;
  }

  #event(): BcmEvent | undefined {
    const kept = this.#events.shift();
    if (kept) return kept;
    for (let delivery = this.#take(); delivery; delivery = this.#take()) {
      if (delivery.event) return delivery.event;
      this.#keep(delivery);
    }
    if (this.socket.gettimeout() === 0) throw this.#nothing;
    return undefined;
  }

  #take(): BcmDelivery | undefined {
    try {
      return delivered(this.socket.recvmsgSync(LONGEST_MESSAGE, eventSpace(), MSG_DONTWAIT));
    } catch (error) {
      if (!(error instanceof SocketError && error.code === 'EAGAIN')) throw error;
      this.#nothing = error;
      return undefined;
    }
  }

  /** For another who waits. */
  #keep(delivery: BcmDelivery): void {
    if (delivery.event) {
      this.#events.push(delivery.event);
      this.#wake();
    } else if (this.#questions > 0) this.#answers.push(delivery);
  }

  #wake(): void {
    for (const sleeper of this.#sleepers) sleeper.abort();
  }

  /** Until there is something to receive, or an event was kept. */
  async #sleep(timeout: number | null, signal: AbortSignal | undefined): Promise<void> {
    const sleeper = new AbortController();
    const abort = () => sleeper.abort();
    signal?.addEventListener('abort', abort);
    this.#sleepers.add(sleeper);
    try {
      await this.socket.readable({ timeout, signal: sleeper.signal });
    } catch (error) {
      signal?.throwIfAborted();
      if (!sleeper.signal.aborted) throw error;
    } finally {
      this.#sleepers.delete(sleeper);
      signal?.removeEventListener('abort', abort);
    }
  }
}
