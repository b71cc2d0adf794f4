import {
  errnoOf,
  invalidArgValue,
  type Socket,
  SocketError,
  unabortedSignal,
  untilClosed,
  type WaitOptions,
} from '@sock/core';
import type { CanAddress } from '../can-address.js';
import type { Complete } from '../complete.js';
import {
  CAN_BCM_RX_DELETE,
  CAN_BCM_RX_READ,
  CAN_BCM_RX_STATUS,
  CAN_BCM_TX_DELETE,
  CAN_BCM_TX_READ,
  CAN_BCM_TX_STATUS,
} from '../constants/bcm.js';
import type { BcmDelivery, BcmEvent } from './bcm-event.js';
import { type BcmFrame, type BcmMessage, encodeBcmMessage } from './bcm-message.js';
import { answerMessage, type WatchOptions, watchMessage } from './filter.js';
import { Inbox } from './inbox.js';
import { type BcmKey, keyOf, keyText } from './key.js';
import {
  type BcmFrames,
  sendMessage,
  type TransmitOptions,
  transmitMessage,
  type UpdateOptions,
  updateMessage,
} from './transmission.js';

/** Options of a receive. */
export interface BcmReceiveOptions {
  /** Ends the wait early; no event is lost. */
  readonly signal?: AbortSignal | undefined;
}

/** A status, as the kernel keeps it. */
export type BcmStatus = Complete<BcmMessage<Buffer>>;

/**
 * The broadcast manager over a connected CAN_BCM socket, which is there as `socket`: its mode and timeout hold for both
 * forms of all that waits here. {@link openBcm} makes one. What was set up ends with the socket.
 *
 * @example
 * using bcm = openBcm('can0');
 * await bcm.watch({ id: 0x123, mask: Buffer.of(0xff), timeout: 1000 });
 * for await (const event of bcm) console.log(event);
 */
export class BroadcastManager implements Disposable, AsyncDisposable {
  readonly #inbox: Inbox;
  /** The kernel would take a change of what it does not know for a new transmission without a timer. */
  readonly #transmissions = new Set<string>();

  /** @param socket a CAN_BCM socket that is connected */
  constructor(readonly socket: Socket<CanAddress>) {
    this.#inbox = new Inbox(socket);
  }

  /**
   * Sends frames cyclically from now on: CAN_BCM_TX_SETUP. Where they are sent already, frames and times are replaced.
   *
   * @throws TypeError, RangeError; SocketError `ENODEV`, `E2BIG` for more frames than before
   * @example await bcm.transmit({ kind: 'classic', id: 0x123, data: Buffer.of(1) }, { interval: 100 });
   */
  async transmit(frames: BcmFrames, options: TransmitOptions): Promise<void> {
    const message = transmitMessage(frames, options);
    await this.#send(message);
    this.#transmissions.add(keyText(message));
  }

  /** {@link transmit} on this thread. */
  transmitSync(frames: BcmFrames, options: TransmitOptions): void {
    const message = transmitMessage(frames, options);
    this.#sendSync(message);
    this.#transmissions.add(keyText(message));
  }

  /**
   * Changes the frames of a transmission; the times go on as they are.
   *
   * @throws TypeError for frames that are not being sent; SocketError `E2BIG` for more frames than before
   */
  async update(frames: BcmFrames, options: UpdateOptions = {}): Promise<void> {
    await this.#send(this.#known(updateMessage(frames, options)));
  }

  /** {@link update} on this thread. */
  updateSync(frames: BcmFrames, options: UpdateOptions = {}): void {
    this.#sendSync(this.#known(updateMessage(frames, options)));
  }

  /**
   * Ends a transmission: CAN_BCM_TX_DELETE.
   *
   * @throws SocketError `EINVAL` when there is none
   */
  async stop(key: BcmKey): Promise<void> {
    await this.#send({ opcode: CAN_BCM_TX_DELETE, ...keyOf(key) });
    this.#transmissions.delete(keyText(key));
  }

  /** {@link stop} on this thread. */
  stopSync(key: BcmKey): void {
    this.#sendSync({ opcode: CAN_BCM_TX_DELETE, ...keyOf(key) });
    this.#transmissions.delete(keyText(key));
  }

  /** Sends a frame once: CAN_BCM_TX_SEND. @throws SocketError `ENETDOWN`, `ENODEV`, `ENOBUFS` when the queue is full */
  async send(frame: BcmFrame, options?: WaitOptions): Promise<void> {
    await this.#send(sendMessage(frame), options);
  }

  /** {@link send} on this thread. */
  sendSync(frame: BcmFrame, options?: WaitOptions): void {
    this.#sendSync(sendMessage(frame), options);
  }

  /**
   * What the kernel has of a transmission: CAN_BCM_TX_READ. `count` is what is left of it.
   *
   * @throws SocketError `EINVAL` when there is none, `ENOBUFS` when the socket's receive buffer is full of events
   */
  async transmission(key: BcmKey): Promise<BcmStatus> {
    return this.#ask(CAN_BCM_TX_READ, CAN_BCM_TX_STATUS, key);
  }

  /** {@link transmission} on this thread. */
  transmissionSync(key: BcmKey): BcmStatus {
    return this.#askSync(CAN_BCM_TX_READ, CAN_BCM_TX_STATUS, key);
  }

  /**
   * Reports frames from now on: CAN_BCM_RX_SETUP. A filter for the same frames is replaced.
   *
   * @throws TypeError, RangeError; SocketError `E2BIG` for more contents than before
   * @example await bcm.watch({ id: 0x123, mask: Buffer.of(0xff, 0x0f), throttle: 100 });
   */
  async watch(options: WatchOptions): Promise<void> {
    await this.#send(watchMessage(options));
  }

  /** {@link watch} on this thread. */
  watchSync(options: WatchOptions): void {
    this.#sendSync(watchMessage(options));
  }

  /**
   * Lets the kernel answer remote frames: with this frame, whenever somebody asks for it. {@link unwatch} with `remote`
   * ends it.
   */
  async answer(frame: BcmFrame): Promise<void> {
    await this.#send(answerMessage(frame));
  }

  /** {@link answer} on this thread. */
  answerSync(frame: BcmFrame): void {
    this.#sendSync(answerMessage(frame));
  }

  /** Ends a filter: CAN_BCM_RX_DELETE. @throws SocketError `EINVAL` when there is none */
  async unwatch(key: BcmKey): Promise<void> {
    await this.#send({ opcode: CAN_BCM_RX_DELETE, ...keyOf(key) });
  }

  /** {@link unwatch} on this thread. */
  unwatchSync(key: BcmKey): void {
    this.#sendSync({ opcode: CAN_BCM_RX_DELETE, ...keyOf(key) });
  }

  /** What the kernel has of a filter: CAN_BCM_RX_READ; its frames are the masks. @throws as {@link transmission} */
  async filter(key: BcmKey): Promise<BcmStatus> {
    return this.#ask(CAN_BCM_RX_READ, CAN_BCM_RX_STATUS, key);
  }

  /** {@link filter} on this thread. */
  filterSync(key: BcmKey): BcmStatus {
    return this.#askSync(CAN_BCM_RX_READ, CAN_BCM_RX_STATUS, key);
  }

  /**
   * Waits for an event.
   *
   * @throws SocketError `ENETDOWN`, `ENODEV`, `EAGAIN` in non-blocking mode; TimeoutError
   */
  async receive(options: BcmReceiveOptions = {}): Promise<BcmEvent> {
    return this.#inbox.nextEvent(unabortedSignal(options));
  }

  /** {@link receive} on this thread. */
  receiveSync(): BcmEvent {
    return this.#inbox.nextEventSync();
  }

  /** Each event as it comes, until the socket is closed. Leaving the loop leaves the socket open. */
  events(options?: BcmReceiveOptions): AsyncGenerator<BcmEvent, void, undefined> {
    return untilClosed(this.socket, () => this.receive(options));
  }

  /** The same as {@link events}. */
  [Symbol.asyncIterator](): AsyncGenerator<BcmEvent, void, undefined> {
    return this.events();
  }

  /** Closes the socket, which ends all that was set up; a second call does nothing. */
  close(): void {
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

  async #send(message: BcmMessage, options?: WaitOptions): Promise<void> {
    await this.socket.send(encodeBcmMessage(message), options);
  }

  #sendSync(message: BcmMessage, options?: WaitOptions): void {
    this.socket.sendSync(encodeBcmMessage(message), options);
  }

  #known(message: BcmMessage): BcmMessage {
    if (this.#transmissions.has(keyText(message))) return message;
    throw invalidArgValue('frames', 'must be of a transmission: transmit() begins one', message.id);
  }

  async #ask(opcode: number, answer: number, key: BcmKey): Promise<BcmStatus> {
    const question = { opcode, ...keyOf(key) };
    return statusOf(await this.#inbox.ask(() => this.#send(question), isAnswer(answer, key)));
  }

  #askSync(opcode: number, answer: number, key: BcmKey): BcmStatus {
    const question = { opcode, ...keyOf(key) };
    return statusOf(this.#inbox.askSync(() => this.#sendSync(question), isAnswer(answer, key)));
  }
}

function isAnswer(opcode: number, key: BcmKey): (delivery: BcmDelivery) => boolean {
  const text = keyText(key);
  return ({ message }) => message.opcode === opcode && keyText(message) === text;
}

function statusOf(delivery: BcmDelivery | undefined): BcmStatus {
  if (delivery) return delivery.message;
  const advice = 'the answer was lost, since the receive buffer is full of events that nobody reads';
  throw new SocketError(errnoOf('ENOBUFS'), 'recv', {}, advice);
}
