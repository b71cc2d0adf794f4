import { closedOnFailure, type Data, SOCK_SEQPACKET, Socket, unavailable } from '@sock/core';
import { AF_ALG } from '../af-alg.js';
import type { AlgAddress } from '../alg-address.js';
import { ALG_SET_AEAD_AUTHSIZE, ALG_SET_KEY, SOL_ALG } from '../constants.js';

/** How a call may be ended early. */
export interface AlgWaitOptions {
  /** Ends the call, which rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** An algorithm of the kernel, ready for operations. Each call is an operation of its own, so calls may overlap. */
export abstract class Algorithm {
  /** @param socket bound to the algorithm, with its key; whoever has this may set further options */
  constructor(readonly socket: Socket<AlgAddress>) {}

  /** Gives the algorithm back to the kernel; calls under way go on. */
  close(): void {
    this.socket.close();
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** @internal A socket for one operation, to be closed after it. The kernel never waits to make one. */
  protected operation(): Socket<AlgAddress> {
    const { socket } = this.socket.acceptSync();
    socket.settimeout(null);
    return socket;
  }
}

/** A socket that is bound to an algorithm, with its key. */
export function bound(address: AlgAddress, key?: Data, tagLength?: number): Socket<AlgAddress> {
  if (AF_ALG === undefined) throw unavailable('AF_ALG', 'Linux');
  return closedOnFailure(new Socket(AF_ALG, SOCK_SEQPACKET), (socket) => {
    socket.bindSync(address);
    if (key !== undefined) socket.setsockopt(SOL_ALG, ALG_SET_KEY, key);
    if (tagLength !== undefined) socket.setsockopt(SOL_ALG, ALG_SET_AEAD_AUTHSIZE, null, tagLength);
    return socket;
  });
}
