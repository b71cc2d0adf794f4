import { EventEmitter } from 'node:events';
import { errnoOf, MSG_DONTWAIT, SO_ERROR, SOL_SOCKET, type Socket, SocketError } from '@sock/core';
import type { CanAddress } from '../../can-address.js';
import {
  J1939_IDLE_ADDR,
  J1939_MAX_UNICAST_ADDR,
  J1939_NO_ADDR,
  J1939_PGN_ADDRESS_CLAIMED,
  J1939_PGN_REQUEST,
} from '../../constants/j1939.js';
import { j1939NameBytes } from '../name.js';
import { recvJ1939 } from '../receive.js';
import { AddressBook } from './address-book.js';
import { LONGEST, type ManagementMessage, managementMessage, requestForClaims } from './messages.js';

interface ClaimEvents {
  /** The address in use, from now on. */
  address: [addr: number];
  /** No address is left; the claim is closed. */
  lost: [];
  /** The interface went down or away, say; the claim is closed. */
  error: [error: unknown];
}

/**
 * How long the others have to contest a claim, in milliseconds. The kernel counts the 250 of SAE J1939-81 too, from a
 * moment later on, and resolves the NAME only then.
 */
const CONTEST_TIME = 260;

/**
 * A NAME's claim to an address, made and defended for as long as this is open. Other sockets that are bound to the NAME
 * send from the address without knowing it. It keeps the process alive until it is closed.
 *
 * Events: `'address'` when another address is in use, `'lost'` when none is left, `'error'`.
 */
export class J1939AddressClaim extends EventEmitter<ClaimEvents> implements Disposable {
  readonly #book = new AddressBook();
  /** The address that is claimed, whether or not it is contested yet. */
  #claimed: number | undefined;
  #address: number | undefined;
  #contest: NodeJS.Timeout | undefined;

  /** @internal */
  constructor(
    private readonly socket: Socket<CanAddress>,
    private readonly interfaceName: string,
    /** The NAME that claims. */
    readonly name: bigint,
    private readonly candidates: readonly number[],
  ) {
    super();
  }

  /** The address in use; `undefined` while none is, and after the claim was lost or closed. */
  get address(): number | undefined {
    return this.#address;
  }

  /**
   * @internal Goes on until the claim is closed.
   *
   * @param listen how long to learn who has which address before the first claim, in milliseconds
   */
  begin(listen: number): void {
    this.#run().catch((error) => this.#fail(error));
    if (listen === 0) this.#attempt(() => this.#claim(this.#choose()));
    else {
      this.#attempt(() => this.#send(requestForClaims(), J1939_PGN_REQUEST));
      this.#contest = setTimeout(() => this.#attempt(() => this.#claim(this.#choose())), listen);
    }
  }

  /** Gives the address up, and says so on the bus; a second call does nothing. */
  close(): void {
    if (this.socket.closed) return;
    clearTimeout(this.#contest);
    this.#address = undefined;
    try {
      if (this.#claimed !== undefined && !this.#isCutOff()) this.#announce(J1939_IDLE_ADDR);
    } catch {
      // The interface may be gone, and then nobody listens.
    }
    this.#claimed = undefined;
    this.socket.close();
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  async #run(): Promise<void> {
    while (!this.socket.closed) {
      const message = managementMessage(await recvJ1939(this.socket, LONGEST));
      if (message) this.#handle(message);
    }
  }

  #handle(message: ManagementMessage): void {
    if (message.kind === 'requested') {
      if (this.#claimed !== undefined) this.#announce(this.#claimed);
    } else if (message.kind === 'commanded') {
      if (message.name === this.name && message.addr <= J1939_MAX_UNICAST_ADDR) this.#claim(message.addr);
    } else if (message.name !== this.name) this.#heed(message.addr, message.name);
  }

  /** Another has claimed an address: where it is this one's, the smaller NAME has it. */
  #heed(addr: number, name: bigint): void {
    this.#book.note(addr, name);
    if (addr !== this.#claimed) return;
    if (name > this.name) this.#announce(addr);
    else this.#claim(this.#choose());
  }

  #choose(): number | undefined {
    return this.#book.choose(this.name, this.candidates);
  }

  #claim(addr: number | undefined): void {
    clearTimeout(this.#contest);
    if (addr === undefined) {
      this.close();
      this.emit('lost');
      return;
    }
    this.#claimed = addr;
    this.#announce(addr);
    this.#contest = setTimeout(() => {
      if (addr === this.#address) return;
      this.#address = addr;
      this.emit('address', addr);
    }, CONTEST_TIME);
  }

  /** Whether the interface went down. Linux takes messages all the same, and then blocks the end of the socket. */
  #isCutOff(): boolean {
    return this.socket.getsockopt(SOL_SOCKET, SO_ERROR) !== 0;
  }

  #announce(addr: number): void {
    // The kernel sends a claim from the address that the socket is bound to.
    this.socket.bindSync({ interface: this.interfaceName, name: this.name, addr });
    this.#send(j1939NameBytes(this.name), J1939_PGN_ADDRESS_CLAIMED);
  }

  #send(data: Buffer, pgn: number): void {
    const everybody = { interface: this.interfaceName, pgn, addr: J1939_NO_ADDR };
    this.socket.sendtoSync(data, everybody, MSG_DONTWAIT);
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.socket.closed) return;
    this.#claimed = undefined;
    this.close();
    this.emit('error', error);
  }
}

/** None of the addresses can be had. */
export function noAddress(candidates: readonly number[]): SocketError {
  const place = { address: candidates.join(', ') };
  return new SocketError(errnoOf('EADDRINUSE'), 'bind', place, 'smaller NAMEs hold all of these addresses');
}
