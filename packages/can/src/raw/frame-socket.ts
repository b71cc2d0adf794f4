import { checkInteger, invalidArgType, MSG_DONTWAIT, SO_ERROR, SOL_SOCKET, type Socket } from '@sock/core';
import type { CanAddress } from '../can-address.js';
import type { CanFrame } from '../frames/frame.js';
import { encodeNamed } from '../frames/frame-codec.js';
import { codeOf, explained } from './advice.js';
import { bind } from './bind.js';
import { type CanFilter, setFilters } from './filters.js';
import { limitOf } from './limit.js';
import { Outbox } from './outbox.js';
import type { Parcel } from './parcel.js';
import { PartialSendError } from './partial-send-error.js';
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
  readonly #outbox: Outbox;
  readonly #interface: string;
  #filters: readonly CanFilter[] = EVERYTHING;
  #joined = false;
  /** An error that came behind frames which had to be handed out first. */
  #failure: unknown;

  /**
   * @param socket a CAN_RAW socket
   * @param interfaceName the interface that it is or will be bound to; what it is bound to when left out
   */
  constructor(
    readonly socket: Socket<CanAddress>,
    interfaceName: string = boundInterface(socket),
  ) {
    this.#interface = interfaceName;
    this.#outbox = new Outbox(socket, interfaceName);
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
  receive({ signal }: ReceiveOptions = {}): Promise<ReceivedFrame> {
    if (this.#failure !== undefined) return Promise.reject(this.#takeFailure());
    return this.socket
      .recvmsg(FRAME_SIZE, ancillarySizeOfFrames(), { signal })
      .then(receivedFrame, (error) => Promise.reject(explained(error, this.#interface)));
  }

  /** {@link receive} on this thread. */
  receiveSync(): ReceivedFrame {
    return this.#receiveSync(0);
  }

  /**
   * Waits for a frame, and takes all that are there.
   *
   * @param most at most so many, at least 1
   * @returns at least one
   * @throws as {@link receive}; an error that comes behind frames is thrown by the next receive
   */
  async receiveMany(most: number, options?: ReceiveOptions): Promise<ReceivedFrame[]> {
    checkInteger(most, 'most', 1);
    return this.#takeMore([await this.receive(options)], most);
  }

  /** {@link receiveMany} on this thread. */
  receiveManySync(most: number): ReceivedFrame[] {
    checkInteger(most, 'most', 1);
    return this.#takeMore([this.receiveSync()], most);
  }

  /** Each frame as it comes, until the socket is closed. Leaving the loop leaves the socket open. */
  async *frames(options?: ReceiveOptions): AsyncGenerator<ReceivedFrame, void, undefined> {
    for (;;) {
      try {
        yield await this.receive(options);
      } catch (error) {
        if (this.socket.fileno() < 0) return;
        throw error;
      }
    }
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
  send(frame: CanFrame, options: SendOptions = {}): Promise<void> {
    try {
      return this.#outbox.send(this.#parcel(frame, options, 'frame'), this.#limit(), options.signal);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** {@link send} on this thread. */
  sendSync(frame: CanFrame, options: SendOptions = {}): void {
    this.#outbox.sendSync(this.#parcel(frame, options, 'frame'), this.#limit(), options.signal);
  }

  /**
   * Sends frames in their order. The timeout is for all of them together. All are checked before the first is sent.
   *
   * @throws as {@link send}; PartialSendError when some were sent
   */
  async sendMany(frames: Iterable<CanFrame>, options: SendOptions = {}): Promise<void> {
    const limit = this.#limit();
    let sent = 0;
    try {
      for (const parcel of this.#parcels(frames, options)) {
        await this.#outbox.send(parcel, limit, options.signal);
        sent++;
      }
    } catch (error) {
      throw sent === 0 ? error : new PartialSendError(sent, error);
    }
  }

  /** {@link sendMany} on this thread. */
  sendManySync(frames: Iterable<CanFrame>, options: SendOptions = {}): void {
    const limit = this.#limit();
    let sent = 0;
    try {
      for (const parcel of this.#parcels(frames, options)) {
        this.#outbox.sendSync(parcel, limit, options.signal);
        sent++;
      }
    } catch (error) {
      throw sent === 0 ? error : new PartialSendError(sent, error);
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
    this.#failure = undefined;
    this.socket.getsockopt(SOL_SOCKET, SO_ERROR); // takes the news of the removal
    bind(this.socket, this.#interface);
    // The kernel has forgotten the filters together with the interface, but not the other options.
    setFilters(this.socket, this.#filters, { joined: this.#joined });
  }

  /** Closes the socket; a second call does nothing. What waits is rejected with `ECANCELED`. */
  close(): void {
    this.#outbox.close();
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

  #receiveSync(flags: number): ReceivedFrame {
    if (this.#failure !== undefined) throw this.#takeFailure();
    try {
      return receivedFrame(this.socket.recvmsgSync(FRAME_SIZE, ancillarySizeOfFrames(), flags));
    } catch (error) {
      throw explained(error, this.#interface);
    }
  }

  #takeMore(frames: ReceivedFrame[], most: number): ReceivedFrame[] {
    try {
      while (frames.length < most) frames.push(this.#receiveSync(MSG_DONTWAIT));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') this.#failure = error;
    }
    return frames;
  }

  #takeFailure(): unknown {
    const failure = this.#failure;
    this.#failure = undefined;
    return failure;
  }

  #parcels(frames: Iterable<CanFrame>, options: SendOptions): Parcel[] {
    if (typeof frames !== 'object' || frames === null || !(Symbol.iterator in frames))
      throw invalidArgType('frames', 'an iterable of frames', frames);
    return Array.from(frames, (frame, index) => this.#parcel(frame, options, `frames[${index}]`));
  }

  #parcel(frame: CanFrame, { interface: to }: SendOptions, name: string): Parcel {
    if (to === undefined && this.#interface === '')
      throw invalidArgType('options.interface', 'a string, since the socket is bound to all interfaces', to);
    return { bytes: encodeNamed(frame, name), to };
  }

  #limit() {
    return limitOf(this.socket.gettimeout());
  }
}

function boundInterface(socket: Socket<CanAddress>): string {
  const address = socket.getsockname();
  return 'interface' in address ? address.interface : '';
}
