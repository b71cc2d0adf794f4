import { checkSocket, Deadline, MSG_DONTWAIT, type Socket, SocketError, TimeoutError } from '@sock/core';
import { QRTR_PORT_CTRL, QRTR_TYPE_DEL_SERVER, QRTR_TYPE_NEW_SERVER } from './constants.js';
import { decodeControlPacket, type QrtrServer } from './control-packet.js';
import type { QipcrtrAddress } from './qipcrtr-address.js';

/** What the name service says in answer to a lookup. */
export type QrtrEvent =
  /** A service has a socket. */
  | ({ readonly name: 'added' } & QrtrServer)
  /** It has that socket no more. */
  | ({ readonly name: 'removed' } & QrtrServer)
  /** All that were there when the lookup began have been named. */
  | { readonly name: 'complete' };

const SIZE = 20;

/** The search for an event among all that a socket receives, in the socket's timeout. */
export class Search {
  readonly #timeout: number | null;
  readonly #deadline: Deadline;
  readonly #waits: boolean;

  constructor(
    private readonly socket: Socket<QipcrtrAddress>,
    private readonly flags: number,
  ) {
    checkSocket(socket);
    this.#timeout = socket.gettimeout();
    this.#waits = this.#timeout !== 0 && !(flags & MSG_DONTWAIT);
    this.#deadline = new Deadline(this.#waits ? this.#timeout : null);
  }

  /**
   * The next event, of those that have come.
   *
   * @returns `undefined` for a message of others, false when there is none
   * @throws TimeoutError when it is no event and time is over; SocketError EAGAIN when the socket or a flag lets nobody wait
   */
  take(): QrtrEvent | undefined | false {
    const found = this.#receive();
    if (!found && this.#deadline.passed) throw new TimeoutError('recvfrom', this.#timeout ?? undefined);
    return found;
  }

  /** Waits for a message, at most until time is over, of which `take` tells. */
  async wait(signal: AbortSignal | undefined): Promise<void> {
    await this.socket.readable({ timeout: this.#deadline.timeout, signal }).catch(unlessOver);
  }

  /** {@link wait}, blocking the thread. */
  waitSync(): void {
    try {
      this.socket.readableSync({ timeout: this.#deadline.timeout });
    } catch (error) {
      unlessOver(error);
    }
  }

  #receive(): QrtrEvent | undefined | false {
    try {
      return eventOf(this.socket.recvfromSync(SIZE, this.flags | MSG_DONTWAIT));
    } catch (error) {
      if (this.#waits && error instanceof SocketError && error.code === 'EAGAIN') return false;
      throw error;
    }
  }
}

function unlessOver(error: unknown): void {
  if (!(error instanceof TimeoutError)) throw error;
}

function eventOf({ data, address }: { data: Buffer; address: unknown }): QrtrEvent | undefined {
  if ((address as QipcrtrAddress | null)?.port !== QRTR_PORT_CTRL || data.length < SIZE) return undefined;
  const { command, ...server } = decodeControlPacket(data);
  const added = command === QRTR_TYPE_NEW_SERVER;
  if (!added && command !== QRTR_TYPE_DEL_SERVER) return undefined;
  if (!Object.values(server).some((part) => part !== 0)) return { name: 'complete' };
  return { name: added ? 'added' : 'removed', ...(server as QrtrServer) };
}
