import type { RawAddress } from '../addresses/address-codec.js';
import { checkObject } from '../arguments.js';
import { type BatchMessage, type BatchOptions, MessageBatch } from '../batch/message-batch.js';
import {
  OutgoingBatch,
  type OutgoingMessage,
  type PreparedMessage,
  prepared,
} from '../batch/outgoing-batch.js';
import { MSG_DONTWAIT } from '../constants/message-flags.js';
import { SOCK_SEQPACKET } from '../constants/socket-types.js';
import { invalidState } from '../errors/coded.js';
import type { Data } from '../memory/bytes.js';
import { RecvMany, SendMany } from '../operations/batch.js';
import { STREAM } from '../streams/stream-type.js';
import { abortable } from '../waiting/abort.js';
import { flagsOf, optionsRead, signalOf, type WaitOptions } from '../waiting/wait-options.js';
import { sendmsgEvent } from './audit.js';
import { DataSocket } from './data-socket.js';

/** No message of the Internet's protocols is longer. */
const LONGEST = 0x10000;

/** Messages to send: bytes alone, or with an address and control messages. */
export type Messages<A> = Iterable<Data | OutgoingMessage<A | RawAddress>>;

/** A socket's ways to receive and to send many messages by one system call. */
export abstract class MessageSocket<A = unknown> extends DataSocket<A> {
  /**
   * Waits for a message, and takes as many as are there and fit: recvmmsg(2). An error behind messages is met by the
   * next call.
   *
   * @param into a batch to fill again, or the size of a new one
   * @returns the batch
   * @throws SocketError, TimeoutError
   */
  recvMany(into: MessageBatch<A> | BatchOptions = {}, options?: WaitOptions): Promise<MessageBatch<A>> {
    return this.perform(() => this.#recvMany(into, options), options);
  }

  recvManySync(into: MessageBatch<A> | BatchOptions = {}, options?: WaitOptions): MessageBatch<A> {
    return this.performSync(this.#recvMany(into, options), options);
  }

  /**
   * Sends messages in their order: sendmmsg(2). All are checked before the first is sent. The timeout is for all of
   * them together.
   *
   * @param address whom those go to that have no address of their own; the peer when left out
   * @returns how many were sent: all, or in non-blocking mode as many as the kernel takes at once
   * @throws as sendmsg; PartialSendError with that as its `cause` when some were sent
   */
  sendMany(
    messages: Messages<A>,
    options?: WaitOptions,
    address: A | RawAddress | null = null,
  ): Promise<number> {
    try {
      this.descriptor.open('sendmmsg');
      const read = optionsRead(options);
      const list = this.#prepared(messages, address);
      const resolved = new Map<unknown, unknown>();
      const send = () => this.perform(() => this.#sendMany(list, read, resolved), read);
      const lookups: Promise<unknown>[] = [];
      for (const each of addressesOf(list)) {
        const found = this.addresses.resolve(each);
        resolved.set(each, found);
        if (!(found instanceof Promise)) continue;
        const lookup = found.then((address) => resolved.set(each, address));
        // It may fail when nobody waits for it: a later address may be none.
        lookup.catch(() => {});
        lookups.push(lookup);
      }
      return lookups.length === 0 ? send() : abortable(Promise.all(lookups), signalOf(read)).then(send);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  sendManySync(messages: Messages<A>, options?: WaitOptions, address: A | RawAddress | null = null): number {
    this.descriptor.open('sendmmsg');
    const read = optionsRead(options);
    const list = this.#prepared(messages, address);
    const resolved = new Map<unknown, unknown>();
    for (const each of addressesOf(list)) resolved.set(each, this.addresses.resolveSync(each));
    return this.performSync(this.#sendMany(list, read, resolved), read);
  }

  /**
   * Each message as it comes, until the socket is closed or, where there are connections, until the peer has closed. A
   * message is valid until the next is asked for. Leaving the loop leaves the socket open.
   *
   * @param size one message at a time, of up to 65,536 bytes, when left out; a larger `count` costs fewer system calls and
   * so many times the memory, and leaving the loop then loses what was received with the last message
   * @example for await (const { data, address } of socket.messages()) console.log(address, data);
   */
  async *messages(
    size: BatchOptions = {},
    options?: WaitOptions,
  ): AsyncGenerator<BatchMessage<A>, void, undefined> {
    checkObject(size, 'size', 'the size of a batch');
    const batch = new MessageBatch<A>({ ...size, count: size.count ?? 1, size: size.size ?? LONGEST });
    const connected = this.type === STREAM || this.type === SOCK_SEQPACKET;
    while (await this.#hasMore(batch, options)) {
      for (const message of batch) {
        if (connected && message.data.length === 0) return;
        yield message;
      }
    }
  }

  async #hasMore(batch: MessageBatch<A>, options: WaitOptions): Promise<boolean> {
    try {
      return (await this.recvMany(batch, options)).length > 0;
    } catch (error) {
      if (this.descriptor.closed) return false;
      throw error;
    }
  }

  #recvMany(into: MessageBatch<A> | BatchOptions, options: WaitOptions): RecvMany<A> {
    const batch = into instanceof MessageBatch ? into : new MessageBatch<A>(into);
    return new RecvMany(this.descriptor, this.addresses, batch, flagsOf(options));
  }

  #prepared(messages: Messages<A>, address: unknown): PreparedMessage[] {
    if (this.type === STREAM) throw noMessages();
    return prepared(messages, address);
  }

  #sendMany(
    list: readonly PreparedMessage[],
    options: WaitOptions,
    resolved: ReadonlyMap<unknown, unknown>,
  ): SendMany {
    const batch = new OutgoingBatch(list, this.addresses, resolved);
    if (sendmsgEvent.hasSubscribers)
      for (const address of resolved.keys()) sendmsgEvent.publish({ self: this, address });
    const flags = flagsOf(options);
    return new SendMany(this.descriptor, batch, flags, this.timeout === 0 || (flags & MSG_DONTWAIT) !== 0);
  }
}

function addressesOf(list: readonly PreparedMessage[]): Set<unknown> {
  const addresses = new Set<unknown>();
  for (const { address } of list) if (address !== null) addresses.add(address);
  return addresses;
}

/** The kernel would go on with the next message where one was sent in part. */
function noMessages(): TypeError {
  return invalidState('sendMany sends messages, and a stream has none: sendall and sendmsg send its bytes');
}
