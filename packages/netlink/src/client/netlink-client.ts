import {
  closedOnFailure,
  inTurn,
  MSG_DONTWAIT,
  netlinkMessages,
  SOCK_RAW,
  Socket,
  SocketError,
  unabortedSignal,
} from '@sock/core';
import { AF_NETLINK } from '../af-netlink.js';
import {
  NETLINK_CAP_ACK,
  NETLINK_EXT_ACK,
  NETLINK_GET_STRICT_CHK,
  SOL_NETLINK,
} from '../constants/options.js';
import type { NetlinkAddress } from '../netlink-address.js';
import { nextLengthSync, receiveFromKernel } from '../receive.js';
import { Arrival, TimeLimit } from './arrival.js';
import { Exchange } from './exchange.js';
import {
  type CheckedRequest,
  checked,
  type NetlinkAnswer,
  type NetlinkOptions,
  type NetlinkRequest,
} from './request.js';

/** How often to ask again when objects come and go while they are listed. */
const MOST_TRIES = 5;

/** A piece of a list has hundreds of messages: so many results is it worth when the event loop is to turn. */
const WEIGHT = 2;

/**
 * Asks the kernel, and gives each answer to its question: several requests may wait at a time. A timeout of the socket
 * is for the whole of a request.
 */
export class NetlinkClient {
  /** The socket, for its timeout and options; what it receives is the client's. */
  readonly socket: Socket<NetlinkAddress>;
  readonly #arrival: Arrival;
  /** Who waits for an answer, by sequence number. */
  readonly #pending = new Map<number, Exchange>();
  #seq = 0;
  /** The kernel makes one list at a time for a socket, also when nobody wants it any more: the last that was sent. */
  #dump: Exchange | undefined;

  /** @param socket one of AF_NETLINK that is in no multicast group; the client closes it */
  constructor(socket: Socket<NetlinkAddress>) {
    this.socket = socket;
    this.#arrival = new Arrival(socket);
    for (const name of [NETLINK_CAP_ACK, NETLINK_EXT_ACK, NETLINK_GET_STRICT_CHK]) enable(socket, name);
  }

  /**
   * Sends a request and waits for all of its answer.
   *
   * A list that changed meanwhile is asked for again, a few times.
   *
   * @throws NetlinkError what the kernel objects to, in its own words; SocketError, TimeoutError
   * @example await client.request({ type: RTM_GETLINK, flags: NLM_F_DUMP, header: encodeIfinfomsg({}) })
   */
  async request(request: NetlinkRequest, options: NetlinkOptions = {}): Promise<NetlinkAnswer> {
    const signal = unabortedSignal(options);
    const question = checked(request);
    const limit = new TimeLimit(this.socket.gettimeout());
    for (let tries = 1; ; tries++) {
      const answer = await this.#ask(question, limit, signal);
      if (!answer.interrupted || tries === MOST_TRIES) return answer;
    }
  }

  /** {@link request} that blocks. */
  requestSync(request: NetlinkRequest): NetlinkAnswer {
    const question = checked(request);
    const limit = new TimeLimit(this.socket.gettimeout());
    for (let tries = 1; ; tries++) {
      const answer = this.#askSync(question, limit);
      if (!answer.interrupted || tries === MOST_TRIES) return answer;
    }
  }

  /** Closes the socket; requests that wait are rejected with ECANCELED. */
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

  async #ask(question: CheckedRequest, limit: TimeLimit, signal?: AbortSignal): Promise<NetlinkAnswer> {
    const exchange = this.#begin(question);
    try {
      // Without a list in its way it is sent in this very turn: a Sync call that comes next waits for its answer.
      while (exchange.isDump && this.#dump?.done === false) await this.#done(this.#dump, limit, signal);
      signal?.throwIfAborted();
      this.#send(exchange);
      await this.#done(exchange, limit, signal);
      return exchange.answer();
    } finally {
      this.#end(exchange);
    }
  }

  #askSync(question: CheckedRequest, limit: TimeLimit): NetlinkAnswer {
    const exchange = this.#begin(question);
    try {
      this.#arrival.stop();
      if (exchange.isDump && this.#dump) this.#doneSync(this.#dump, limit);
      this.#send(exchange);
      this.#doneSync(exchange, limit);
      return exchange.answer();
    } finally {
      this.#end(exchange);
    }
  }

  #begin(question: CheckedRequest): Exchange {
    this.#seq = (this.#seq + 1) >>> 0 || 1;
    return new Exchange(question, this.#seq, this.socket.proto);
  }

  /** The kernel takes a request at once. Answers to earlier ones are received first, so that there is room for this one's. */
  #send(exchange: Exchange): void {
    this.#arrival.stop();
    for (let others = this.#pending.size; others > 0 && this.#take(); others--);
    this.socket.sendSync(exchange.bytes);
    this.#pending.set(exchange.seq, exchange);
    if (!exchange.isDump) return;
    if (this.#dump) this.#pending.delete(this.#dump.seq);
    this.#dump = exchange;
  }

  /** The kernel has most answers before the send returns, so whoever asks looks at once. */
  async #done(exchange: Exchange, limit: TimeLimit, signal?: AbortSignal): Promise<void> {
    this.#arrival.stop();
    while (!exchange.done) {
      signal?.throwIfAborted();
      if (!this.#arrival.pending && this.#take()) await inTurn(undefined, WEIGHT);
      else await this.#arrival.wait(limit, signal);
    }
  }

  #doneSync(exchange: Exchange, limit: TimeLimit): void {
    while (!exchange.done) if (!this.#take()) this.socket.readableSync({ timeout: limit.timeout });
  }

  #end(exchange: Exchange): void {
    // The kernel goes on with a list that nobody waits for, and the next one has to wait for its end.
    if (exchange === this.#dump && !exchange.done) exchange.abandon();
    else this.#pending.delete(exchange.seq);
    this.#arrival.stop();
  }

  /** Receives a piece, for whom it may concern. @returns whether there was one */
  #take(): boolean {
    try {
      const piece = receiveFromKernel(this.socket, nextLengthSync(this.socket, MSG_DONTWAIT));
      for (const message of piece ? netlinkMessages(piece) : [])
        this.#pending.get(message.seq)?.take(message);
      return true;
    } catch (error) {
      if (error instanceof SocketError && error.code === 'EAGAIN') return false;
      this.#fail(error);
      return true;
    }
  }

  /** Nobody knows whose answer is lost. */
  #fail(error: unknown): void {
    for (const exchange of this.#pending.values()) if (!exchange.done) exchange.fail(error);
  }
}

/**
 * Opens a socket to the kernel to ask it things.
 *
 * @param proto `NETLINK_*`
 * @throws SocketError EPROTONOSUPPORT where the kernel lacks the protocol
 * @example using client = openNetlink(NETLINK_ROUTE);
 */
export function openNetlink(proto: number): NetlinkClient {
  return closedOnFailure(new Socket(AF_NETLINK, SOCK_RAW, proto), (socket) => new NetlinkClient(socket));
}

/** Older kernels lack some, and do without. */
function enable(socket: Socket<NetlinkAddress>, name: number): void {
  try {
    socket.setsockopt(SOL_NETLINK, name, 1);
  } catch (error) {
    if (!(error instanceof SocketError && error.code === 'ENOPROTOOPT')) throw error;
  }
}
