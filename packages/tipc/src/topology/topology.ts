import {
  closedOnFailure,
  errnoOf,
  SHUT_RDWR,
  SOCK_SEQPACKET,
  Socket,
  SocketError,
  untilClosed,
  type WaitOptions,
} from '@sock/core';
import { AF_TIPC } from '../af-tipc.js';
import { TIPC_SUB_CANCEL, TIPC_SUB_PORTS, TIPC_TOP_SRV } from '../constants.js';
import { type TipcAddress, tipcName } from '../tipc-address.js';
import {
  decodeEvent,
  EVENT_SIZE,
  encodeSubscription,
  type TipcEvent,
  type TipcSubscription,
} from './structs.js';

const service = /* @__PURE__ */ tipcName(TIPC_TOP_SRV, TIPC_TOP_SRV);

/** A connection to the topology service: it tells which names come and go. `openTopology` makes one. */
export class TipcTopology {
  /** The connected socket, for its timeout, say. */
  readonly socket: Socket<TipcAddress>;

  /** @param socket connected to TIPC_TOP_SRV */
  constructor(socket: TipcTopology['socket']) {
    this.socket = socket;
  }

  /** Asks for events. Names that are bound already are reported at once. */
  async subscribe(subscription: TipcSubscription, options?: number | WaitOptions): Promise<void> {
    await this.socket.send(encodeSubscription(subscription), options);
  }

  /** {@link subscribe}, blocking the thread. */
  subscribeSync(subscription: TipcSubscription): void {
    this.socket.sendSync(encodeSubscription(subscription));
  }

  /** Takes a subscription back: give the one that was given to `subscribe`, or that of an event. */
  async cancel(subscription: TipcSubscription, options?: number | WaitOptions): Promise<void> {
    await this.socket.send(encodeSubscription(cancelled(subscription)), options);
  }

  /** {@link cancel}, blocking the thread. */
  cancelSync(subscription: TipcSubscription): void {
    this.socket.sendSync(encodeSubscription(cancelled(subscription)));
  }

  /**
   * Waits for the next event.
   *
   * @throws SocketError ECONNRESET when the service has ended the connection, as it does for a subscription that it
   * refuses: one whose `lower` is above its `upper`, or one too many
   */
  async next(options?: number | WaitOptions): Promise<TipcEvent> {
    return this.#eventOf(await this.socket.recv(EVENT_SIZE, options));
  }

  /** {@link next}, blocking the thread. */
  nextSync(): TipcEvent {
    return this.#eventOf(this.socket.recvSync(EVENT_SIZE));
  }

  /** Each event as it comes, until the connection is closed. Leaving the loop leaves it open. */
  [Symbol.asyncIterator](): AsyncGenerator<TipcEvent, void, undefined> {
    return untilClosed(this.socket, () => this.next());
  }

  /** Ends the connection, and with it all subscriptions and iterations; a `next()` that waits is rejected with ECANCELED. */
  close(): void {
    this.socket.close();
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** An empty message is the end of the connection, which the kernel tells once; shut down, all who wait are told. */
  #eventOf(message: Buffer): TipcEvent {
    if (message.length > 0) return decodeEvent(message);
    this.socket.shutdown(SHUT_RDWR);
    const advice =
      'the topology service ended the connection: it refused a subscription, or there are too many';
    throw new SocketError(errnoOf('ECONNRESET'), 'recv', {}, advice);
  }
}

/** Connects to the topology service of this node. */
export async function openTopology(): Promise<TipcTopology> {
  return closedOnFailure(new Socket(AF_TIPC, SOCK_SEQPACKET), async (socket) => {
    await socket.connect(service);
    return new TipcTopology(socket);
  });
}

/** {@link openTopology}, blocking the thread. */
export function openTopologySync(): TipcTopology {
  return closedOnFailure(new Socket(AF_TIPC, SOCK_SEQPACKET), (socket) => {
    socket.connectSync(service);
    return new TipcTopology(socket);
  });
}

function cancelled(subscription: TipcSubscription): TipcSubscription {
  return { ...subscription, filter: (subscription.filter ?? TIPC_SUB_PORTS) | TIPC_SUB_CANCEL };
}
