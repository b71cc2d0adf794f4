import { checkOptions, closedOnFailure, type NetlinkMessage, SocketError, unabortedSignal } from '@sock/core';
import { type NetlinkClient, type NetlinkOptions, openNetlink } from '../client/index.js';
import { NETLINK_ROUTE } from '../constants/protocols.js';
import { NetlinkEvents } from '../events/netlink-events.js';
import { isOfFamily, type Kind } from './kinds.js';
import { listRequest, objects } from './list.js';

/** What became of an object. */
export type RouteEvent<T> =
  /** It is there already: comes at the beginning, and again after `'lost'`. */
  | { readonly event: 'existing'; readonly object: T }
  /** It is new, or changed. */
  | { readonly event: 'new'; readonly object: T }
  /** It is gone. */
  | { readonly event: 'deleted'; readonly object: T }
  /** The kernel told more than the receive buffer holds: forget all, what is there comes next as `'existing'`. */
  | { readonly event: 'lost' };

/** Which objects to watch. */
export interface RouteWatchOptions {
  /** `AF_INET`, `AF_INET6`, or for neighbours `AF_BRIDGE` (7); those of IP when left out. */
  readonly family?: number | undefined;
  /** Ends the iteration with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * All objects of a kind, and what becomes of them. The multicast groups are joined before the objects are listed, so that no
 * change is missed; one that happened in between may come twice.
 */
export class RouteWatch<T extends object> implements AsyncIterableIterator<RouteEvent<T>> {
  /** What the kernel tells; its socket has the receive buffer (`SO_RCVBUF`) and the timeout. */
  readonly events: NetlinkEvents;
  readonly #client: NetlinkClient;
  readonly #kind: Kind<T>;
  readonly #options: RouteWatchOptions;
  #existing: Iterator<T> | undefined;

  /** @internal */
  constructor(kind: Kind<T>, options: RouteWatchOptions) {
    checkOptions(options);
    this.#kind = kind;
    this.#options = options;
    this.events = new NetlinkEvents(NETLINK_ROUTE, kind.groups);
    this.#client = closedOnFailure(this.events, () => openNetlink(NETLINK_ROUTE));
  }

  /** Waits for the next event; `done` when this is closed. @throws TimeoutError; SocketError */
  async next(options: NetlinkOptions = this.#options): Promise<IteratorResult<RouteEvent<T>, undefined>> {
    try {
      return { done: false, value: await this.#next(options) };
    } catch (error) {
      if (!this.events.socket.closed) throw error;
      return { done: true, value: undefined };
    }
  }

  async #next(options: NetlinkOptions): Promise<RouteEvent<T>> {
    for (;;) {
      const signal = unabortedSignal(options) ?? this.#options.signal;
      if (!this.#existing) await this.#list(signal);
      const event = this.#nextExisting() ?? this.#eventOf(await attempt(() => this.events.next({ signal })));
      if (event) return event;
    }
  }

  /** {@link next} that blocks. */
  nextSync(): RouteEvent<T> {
    for (;;) {
      this.#existing ??= this.#objects(this.#client.requestSync(this.#request()));
      const event = this.#nextExisting() ?? this.#eventOf(attemptSync(() => this.events.nextSync()));
      if (event) return event;
    }
  }

  /** Closes it, as leaving a `for await` loop does. */
  async return(): Promise<IteratorResult<RouteEvent<T>, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  /** Closes the sockets, which ends the iteration. */
  close(): void {
    this.events.close();
    this.#client.close();
  }

  /** Itself: a watch is iterated once. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** The same as {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  async #list(signal: AbortSignal | undefined): Promise<void> {
    const answer = await this.#client.request(this.#request(), { signal });
    // Of several calls that wait, the first begins it for all.
    this.#existing ??= this.#objects(answer);
  }

  #request() {
    return listRequest(this.#kind, this.#options.family);
  }

  /** An answer that is not consistent is good enough: the events tell the rest. */
  #objects({ messages }: { readonly messages: readonly NetlinkMessage[] }): Iterator<T> {
    return objects(this.#kind, messages, this.#options.family).values();
  }

  #nextExisting(): RouteEvent<T> | undefined {
    const next = this.#existing?.next();
    return next && !next.done ? { event: 'existing', object: next.value } : undefined;
  }

  #eventOf(message: NetlinkMessage | undefined): RouteEvent<T> | undefined {
    if (!message) {
      this.#existing = undefined;
      return { event: 'lost' };
    }
    const { added, removed } = this.#kind;
    if (message.type !== added && message.type !== removed) return undefined;
    const object = this.#kind.decode(message.body);
    if (!object || !isOfFamily(object, this.#options.family ?? 0)) return undefined;
    return { event: message.type === added ? 'new' : 'deleted', object };
  }
}

/** @returns `undefined` when messages were lost */
async function attempt(receive: () => Promise<NetlinkMessage>): Promise<NetlinkMessage | undefined> {
  try {
    return await receive();
  } catch (error) {
    return lost(error);
  }
}

function attemptSync(receive: () => NetlinkMessage): NetlinkMessage | undefined {
  try {
    return receive();
  } catch (error) {
    return lost(error);
  }
}

function lost(error: unknown): undefined {
  if (!(error instanceof SocketError && error.code === 'ENOBUFS')) throw error;
}
