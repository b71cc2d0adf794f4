import {
  checkInteger,
  invalidArgType,
  MessageBatch,
  PartialSendError,
  SO_ERROR,
  SOL_SOCKET,
  type Socket,
  untilClosed,
} from '@sock/core';
import type { CanAddress } from '../can-address.js';
import type { CanFrame } from '../frames/frame.js';
import { encodeFrame, encodeNamed } from '../frames/frame-codec.js';
import { explained, explainedSend } from './advice.js';
import { bind } from './bind.js';
import { type CanFilter, setFilters } from './filters.js';
import { ancillarySizeOfFrames, FRAME_SIZE, type ReceivedFrame, receivedFrame } from './received-frame.js';
import { socketDrops } from './socket-drops.js';

/** Options of a receive. */
export interface ReceiveOptions {
  /** Ends the wait early; no frame is lost. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a send. */
export interface SendOptions {
  /** Ends the wait early. */
  readonly signal?: AbortSignal | undefined;
  /** Where to send to, from a socket that is bound to all interfaces. */
  readonly interface?: string | undefined;
}

/** A frame of CAN XL has room for 2 kB: a batch stays within a megabyte. */
const LARGEST_BATCH = 256;

const EVERYTHING: readonly CanFilter[] = [{ id: 0, mask: 0 }];

/**
 * Frames over a CAN_RAW socket, which is there as `socket`: its mode and timeout hold for both forms of all that waits
 * here. {@link openCan} makes one.
 *
 * When the interface goes down, waits fail with `ENETDOWN`, and the socket goes on when the interface is up again.
 * When the interface is removed they fail with `ENODEV` or `ENXIO`; then {@link rebind} goes on with a new one of that
 * name.
 *
 * @example for await (const { frame } of openCan('can0')) console.log(frame);
 */
export class FrameSocket implements Disposable, AsyncDisposable {
  readonly #interface: string;
  #filters: readonly CanFilter[] = EVERYTHING;
  #joined = false;
  #spare: MessageBatch<CanAddress> | undefined;

  /**
   * @param socket a CAN_RAW socket
   * @param interfaceName the interface that it is or will be bound to; what it is bound to when left out
   */
  constructor(
    readonly socket: Socket<CanAddress>,
    interfaceName: string = boundInterface(socket),
  ) {
    this.#interface = interfaceName;
  }

  /** The interface that it is bound to; `''` for all. */
  get interface(): string {
    return this.#interface;
  }

  /**
   * Waits for a frame.
   *
   * @throws SocketError `ENETDOWN`, `ENODEV`; TimeoutError
   */
  receive(options?: ReceiveOptions): Promise<ReceivedFrame> {
    return this.socket
      .recvmsg(FRAME_SIZE, ancillarySizeOfFrames(), options)
      .then(receivedFrame, this.#rejectExplained);
  }

  /** {@link receive} on this thread. */
  receiveSync(): ReceivedFrame {
    try {
      return receivedFrame(this.socket.recvmsgSync(FRAME_SIZE, ancillarySizeOfFrames()));
    } catch (error) {
      throw explained(error, this.#interface);
    }
  }

  /**
   * Waits for a frame, and takes all that are there.
   *
   * @param most at most so many, at least 1
   * @returns at least one
   * @throws as {@link receive}; an error that comes behind frames is thrown by the next receive
   */
  async receiveMany(most: number, options?: ReceiveOptions): Promise<ReceivedFrame[]> {
    const batch = this.#takeBatch(most);
    try {
      return frames(await this.socket.recvMany(batch, options));
    } catch (error) {
      throw explained(error, this.#interface);
    } finally {
      this.#spare = batch;
    }
  }

  /** {@link receiveMany} on this thread. */
  receiveManySync(most: number): ReceivedFrame[] {
    const batch = this.#takeBatch(most);
    try {
      return frames(this.socket.recvManySync(batch));
    } catch (error) {
      throw explained(error, this.#interface);
    } finally {
      this.#spare = batch;
    }
  }

  /** Each frame as it comes, until the socket is closed. Leaving the loop leaves the socket open. */
  frames(options?: ReceiveOptions): AsyncGenerator<ReceivedFrame, void, undefined> {
    return untilClosed(this.socket, () => this.receive(options));
  }

  /** The same as {@link frames}. */
  [Symbol.asyncIterator](): AsyncGenerator<ReceivedFrame, void, undefined> {
    return this.frames();
  }

  /**
   * Sends a frame. Where the interface's queue is full this waits for room, as long as the socket's timeout allows.
   * Frames go in the order of the calls. That a frame was sent means that the kernel has taken it;
   * {@link ReceivedFrame.confirmed} tells that it was on the bus.
   *
   * @throws TypeError, RangeError for what is no frame; TimeoutError; SocketError `ENOBUFS` in non-blocking mode,
   * `ENETDOWN`, `ENXIO`, and `EINVAL` for a kind of frame that the socket or the interface is not set up for
   */
  async send(frame: CanFrame, options?: SendOptions): Promise<void> {
    const bytes = encodeNamed(frame, 'frame');
    const to = options?.interface;
    const address = this.#addressOf(to);
    try {
      if (address) await this.socket.sendto(bytes, address, options);
      else await this.socket.send(bytes, options);
    } catch (error) {
      throw this.#explainedSend(error, [bytes], to);
    }
  }

  /** {@link send} on this thread. */
  sendSync(frame: CanFrame, options?: SendOptions): void {
    const bytes = encodeNamed(frame, 'frame');
    const to = options?.interface;
    const address = this.#addressOf(to);
    try {
      if (address) this.socket.sendtoSync(bytes, address, options);
      else this.socket.sendSync(bytes, options);
    } catch (error) {
      throw this.#explainedSend(error, [bytes], to);
    }
  }

  /**
   * Sends frames in their order. The timeout is for all of them together. All are checked before the first is sent.
   *
   * @returns how many were sent: all, or in non-blocking mode as many as the kernel takes at once
   * @throws as {@link send}; PartialSendError of @sock/core when some were sent
   */
  async sendMany(frames: Iterable<CanFrame>, options?: SendOptions): Promise<number> {
    const encoded = encodeAll(frames);
    const to = options?.interface;
    try {
      return await this.socket.sendMany(encoded, options, this.#addressOf(to));
    } catch (error) {
      throw this.#explainedSend(error, encoded, to);
    }
  }

  /** {@link sendMany} on this thread. */
  sendManySync(frames: Iterable<CanFrame>, options?: SendOptions): number {
    const encoded = encodeAll(frames);
    const to = options?.interface;
    try {
      return this.socket.sendManySync(encoded, options, this.#addressOf(to));
    } catch (error) {
      throw this.#explainedSend(error, encoded, to);
    }
  }

  /**
   * Says which frames to receive, as the function {@link setFilters} does; {@link rebind} sets the same ones again.
   *
   * @throws TypeError, RangeError, SocketError; then nothing has changed
   */
  setFilters(
    filters: Iterable<CanFilter>,
    { joined = false }: { readonly joined?: boolean | undefined } = {},
  ): void {
    const list = [...filters];
    setFilters(this.socket, list, { joined });
    this.#filters = list;
    this.#joined = joined;
  }

  /**
   * How many frames this socket has lost until now because nobody received them in time: also those behind the last one
   * that was received, which {@link ReceivedFrame.drops} cannot count yet. Source: `SO_MEMINFO`, Linux 4.12.
   */
  get drops(): number {
    return socketDrops(this.socket);
  }

  /**
   * Binds to the interface of the same name again, with the same options and filters, after it was removed and has come
   * back: an adapter was unplugged and plugged in. Without a need it changes nothing.
   *
   * @throws SocketError `ENODEV` while there is no such interface
   */
  rebind(): void {
    this.socket.getsockopt(SOL_SOCKET, SO_ERROR); // takes the news of the removal
    bind(this.socket, this.#interface);
    // The kernel has forgotten the filters together with the interface, but not the other options.
    setFilters(this.socket, this.#filters, { joined: this.#joined });
  }

  /** Closes the socket; a second call does nothing. What waits is rejected with `ECANCELED`. */
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

  readonly #rejectExplained = (error: unknown): never => {
    throw explained(error, this.#interface);
  };

  /** Memory that no other receive uses meanwhile. */
  #takeBatch(most: number): MessageBatch<CanAddress> {
    checkInteger(most, 'most', 1);
    const count = Math.min(most, LARGEST_BATCH);
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare?.capacity === count) return spare;
    return new MessageBatch({ count, size: FRAME_SIZE, ancillarySize: ancillarySizeOfFrames() });
  }

  #addressOf(to: string | undefined): CanAddress | null {
    if (to !== undefined) return { interface: to };
    if (this.#interface !== '') return null;
    throw invalidArgType('options.interface', 'a string, since the socket is bound to all interfaces', to);
  }

  #explainedSend(error: unknown, encoded: readonly Buffer[], to: string | undefined): unknown {
    const sent = error instanceof PartialSendError ? error.sent : 0;
    const cause = error instanceof PartialSendError ? error.cause : error;
    const explanation = explainedSend(cause, to ?? this.#interface, this.socket, encoded[sent] as Buffer);
    return sent > 0 ? new PartialSendError(sent, explanation) : explanation;
  }
}

function frames(batch: MessageBatch<CanAddress>): ReceivedFrame[] {
  const received: ReceivedFrame[] = [];
  for (let i = 0; i < batch.length; i++) {
    const { flags, address, ancillary } = batch.at(i);
    // A copy, since the batch is filled again, and one frame that is kept must not keep all of it.
    received.push(receivedFrame({ data: Buffer.from(batch.data(i)), flags, address, ancillary }));
  }
  return received;
}

function encodeAll(frames: Iterable<CanFrame>): Buffer[] {
  if (typeof frames !== 'object' || frames === null || !(Symbol.iterator in frames))
    throw invalidArgType('frames', 'an iterable of frames', frames);
  return Array.from(frames, (frame, index) => {
    try {
      return encodeFrame(frame);
    } catch {
      // The error of which one it was; a name for each of them would cost more than its bytes.
      return encodeNamed(frame, `frames[${index}]`);
    }
  });
}

function boundInterface(socket: Socket<CanAddress>): string {
  const address = socket.getsockname();
  return 'interface' in address ? address.interface : '';
}
