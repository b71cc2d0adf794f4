import { closedOnFailure, SOCK_RAW, Socket, unabortedSignal } from '@sock/core';
import { AF_NETLINK } from '../af-netlink.js';
import type { NetlinkOptions } from '../client/index.js';
import { joinNetlinkGroup } from '../memberships.js';
import type { NetlinkAddress } from '../netlink-address.js';
import { nextLength, nextLengthSync, receiveFromKernel } from '../receive.js';

/**
 * What the kernel tells to multicast groups, which are joined at once. What other processes send is left out.
 *
 * When more comes than the receive buffer holds, messages are lost. Then a receive fails with ENOBUFS, and the next ones go
 * on with what came later: whoever keeps a state has to ask for all of it again.
 */
export abstract class Listener<T> implements AsyncIterable<T> {
  /** The socket, for its timeout and options; what it receives is this object's. */
  readonly socket: Socket<NetlinkAddress>;
  #ready: Iterator<T> = [].values();

  /**
   * @param proto `NETLINK_*`
   * @param groups numbers of the groups, `RTNLGRP_LINK` say
   * @throws SocketError EINVAL for a group that there is not, EPERM for one that takes a capability
   */
  constructor(proto: number, groups: Iterable<number>) {
    this.socket = closedOnFailure(new Socket(AF_NETLINK, SOCK_RAW, proto), (socket) => {
      socket.bindSync({ pid: 0, groups: 0 });
      for (const group of groups) joinNetlinkGroup(socket, group);
      return socket;
    });
  }

  /** @internal What a piece holds. */
  protected abstract read(piece: Uint8Array): Iterator<T>;

  /**
   * Waits for what comes next.
   *
   * @throws SocketError ENOBUFS when messages were lost; TimeoutError
   */
  async next(options: NetlinkOptions = {}): Promise<T> {
    for (;;) {
      const signal = unabortedSignal(options);
      const next = this.#ready.next();
      if (!next.done) return next.value;
      const before = this.#ready;
      const length = await nextLength(this.socket, signal);
      // Of several calls that wait, the first receives for all: what it has left over comes next.
      if (this.#ready === before) this.#receive(length);
    }
  }

  /** {@link next} that blocks. */
  nextSync(): T {
    for (;;) {
      const next = this.#ready.next();
      if (!next.done) return next.value;
      this.#receive(nextLengthSync(this.socket));
    }
  }

  /** One after the other, until this is closed; a failure, ENOBUFS too, is thrown. Leaving the loop leaves the socket open. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const next = await this.next().catch((error) => this.#endOrThrow(error));
      if (next === undefined) return;
      yield next;
    }
  }

  /** Closes the socket, which ends the iteration; a `next()` that waits is rejected with ECANCELED. */
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

  #endOrThrow(error: unknown): undefined {
    if (!this.socket.closed) throw error;
  }

  #receive(length: number): void {
    const piece = receiveFromKernel(this.socket, length);
    this.#ready = piece ? this.read(piece) : [].values();
  }
}
