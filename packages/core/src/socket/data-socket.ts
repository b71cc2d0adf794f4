import type { RawAddress } from '../addresses/address-codec.js';
import { checkInteger, checkIterable } from '../arguments.js';
import { MSG_DONTWAIT, MSG_FASTOPEN, MSG_PEEK, MSG_WAITALL } from '../constants/message-flags.js';
import { invalidArgType, outOfRange } from '../errors/arguments.js';
import { type AncillaryToSend, encodeAncillary } from '../memory/ancillary.js';
import { type Bytes, bytesOf, type Data, type Memory, memoryOf } from '../memory/bytes.js';
import { RecvMsg, RecvMsgInto, SendMsg } from '../operations/message.js';
import { Recv, RecvFrom, RecvFromInto, RecvInto } from '../operations/receive.js';
import type { MessageInfo, Received } from '../operations/received.js';
import { Send, SendAll, SendTo } from '../operations/send.js';
import { streams } from '../streams/stream-support.js';
import { STREAM } from '../streams/stream-type.js';
import type { Operation } from '../waiting/operation.js';
import { flagsOf, type WaitOptions } from '../waiting/wait-options.js';
import { sendmsgEvent, sendtoEvent } from './audit.js';
import { type Addressed, WaitingSocket } from './waiting-socket.js';

/** Longest control data that a call takes, in bytes. */
const LONGEST_ANCILLARY = 0x7fffffff;

/** A socket's ways to receive and to send. */
export abstract class DataSocket<A = unknown> extends WaitingSocket<A> {
  /**
   * Receives up to `size` bytes: recv(2). An empty Buffer is the end of a stream, or an empty datagram.
   *
   * @throws SocketError, TimeoutError
   */
  recv(size: number, options?: WaitOptions): Promise<Bytes> {
    return this.perform(() => this.#recv(size, options), options);
  }

  recvSync(size: number, options?: WaitOptions): Bytes {
    return this.performSync(this.#recv(size, options), options);
  }

  /**
   * Receives into memory of the caller, which must stay as it is until the promise is settled.
   *
   * @param size at most so many bytes; all of the buffer when 0 or left out
   * @returns how many bytes came
   */
  recvInto(buffer: Memory, size?: number, options?: WaitOptions): Promise<number> {
    return this.perform(() => this.#recvInto(buffer, size, options), options);
  }

  recvIntoSync(buffer: Memory, size?: number, options?: WaitOptions): number {
    return this.performSync(this.#recvInto(buffer, size, options), options);
  }

  /** As recv, and tells who sent it, where the protocol does: recvfrom(2). */
  recvfrom(size: number, options?: WaitOptions): Promise<Received<A>> {
    return this.perform(() => this.#recvfrom(size, options), options);
  }

  recvfromSync(size: number, options?: WaitOptions): Received<A> {
    return this.performSync(this.#recvfrom(size, options), options);
  }

  /** As recvInto, and tells who sent it. */
  recvfromInto(buffer: Memory, size?: number, options?: WaitOptions): Promise<{ bytes: number; address: A }> {
    return this.perform(() => this.#recvfromInto(buffer, size, options), options);
  }

  recvfromIntoSync(buffer: Memory, size?: number, options?: WaitOptions): { bytes: number; address: A } {
    return this.performSync(this.#recvfromInto(buffer, size, options), options);
  }

  /**
   * Receives data and control messages: recvmsg(2). Descriptors that come are close-on-exec.
   *
   * @param ancillarySize bytes of control data to take, from CMSG_SPACE or CMSG_LEN; 0 when left out
   */
  recvmsg(size: number, ancillarySize = 0, options?: WaitOptions): Promise<{ data: Bytes } & MessageInfo<A>> {
    return this.perform(() => this.#recvmsg(size, ancillarySize, options), options);
  }

  recvmsgSync(size: number, ancillarySize = 0, options?: WaitOptions): { data: Bytes } & MessageInfo<A> {
    return this.performSync(this.#recvmsg(size, ancillarySize, options), options);
  }

  /** As recvmsg, into several buffers one after the other. */
  recvmsgInto(
    buffers: Iterable<Memory>,
    ancillarySize = 0,
    options?: WaitOptions,
  ): Promise<{ bytes: number } & MessageInfo<A>> {
    return this.perform(() => this.#recvmsgInto(buffers, ancillarySize, options), options);
  }

  recvmsgIntoSync(
    buffers: Iterable<Memory>,
    ancillarySize = 0,
    options?: WaitOptions,
  ): { bytes: number } & MessageInfo<A> {
    return this.performSync(this.#recvmsgInto(buffers, ancillarySize, options), options);
  }

  /** Sends what the kernel takes at once, and tells how many bytes that were: send(2). */
  send(data: Data, options?: WaitOptions): Promise<number> {
    return this.perform(() => this.#send(data, options), options);
  }

  sendSync(data: Data, options?: WaitOptions): number {
    return this.performSync(this.#send(data, options), options);
  }

  /**
   * Sends all of it. The timeout is for the whole. After an error nobody knows how much was sent. The data must not
   * be changed before the promise is settled.
   */
  sendall(data: Data, options?: WaitOptions): Promise<void> {
    return this.perform(() => this.#sendall(data, options), options);
  }

  sendallSync(data: Data, options?: WaitOptions): void {
    this.performSync(this.#sendall(data, options), options);
  }

  /** Sends to an address: sendto(2). Host names are resolved first. */
  sendto(data: Data, address: A | RawAddress, options?: WaitOptions): Promise<number> {
    return this.performTo('sendto', address, options, (read) => this.#sendto(data, read, address));
  }

  sendtoSync(data: Data, address: A | RawAddress, options?: WaitOptions): number {
    return this.performToSync('sendto', address, options, (read) => this.#sendto(data, read, address));
  }

  /**
   * Sends the buffers as one message, with control messages, to an address or to the peer: sendmsg(2).
   *
   * @returns how many bytes of data were sent
   */
  sendmsg(
    buffers: Iterable<Data>,
    ancillary: Iterable<AncillaryToSend> = [],
    options?: WaitOptions,
    address?: A | RawAddress | null,
  ): Promise<number> {
    const prepare = this.#sendmsg(buffers, ancillary, options, address);
    if (address == null) return this.perform(() => prepare(options)(null), options);
    return this.performTo('sendmsg', address, options, prepare);
  }

  sendmsgSync(
    buffers: Iterable<Data>,
    ancillary: Iterable<AncillaryToSend> = [],
    options?: WaitOptions,
    address?: A | RawAddress | null,
  ): number {
    const prepare = this.#sendmsg(buffers, ancillary, options, address);
    if (address == null) return this.performSync(prepare(options)(null), options);
    return this.performToSync('sendmsg', address, options, prepare);
  }

  #recv(size: number, options: WaitOptions): Operation<Bytes> {
    checkInteger(size, 'size', 0);
    const flags = flagsOf(options);
    if (this.#waitsForAll(size, flags)) {
      const memory = Buffer.allocUnsafeSlow(size);
      return streams('MSG_WAITALL').receiveAll(this.descriptor, memory, flags, (_, received) =>
        memory.subarray(0, received),
      );
    }
    return new Recv(this.descriptor, size, flags, this.type === STREAM);
  }

  #recvInto(buffer: Memory, size: number | undefined, options: WaitOptions): Operation<number> {
    const memory = part(buffer, size);
    const flags = flagsOf(options);
    if (this.#waitsForAll(memory.length, flags))
      return streams('MSG_WAITALL').receiveAll(this.descriptor, memory, flags, (_, received) => received);
    return new RecvInto(this.descriptor, memory, flags, this.type === STREAM);
  }

  /** With a timeout MSG_WAITALL does as in CPython: what is there is enough. */
  #waitsForAll(size: number, flags: number): boolean {
    return (
      size > 0 &&
      (flags & (MSG_WAITALL | MSG_PEEK | MSG_DONTWAIT)) === MSG_WAITALL &&
      this.timeout === null &&
      this.type === STREAM
    );
  }

  #recvfrom(size: number, options: WaitOptions): Operation<Received<A>> {
    checkInteger(size, 'size', 0);
    return new RecvFrom(this.descriptor, this.addresses, size, flagsOf(options));
  }

  #recvfromInto(
    buffer: Memory,
    size: number | undefined,
    options: WaitOptions,
  ): Operation<{ bytes: number; address: A }> {
    const memory = part(buffer, size);
    return new RecvFromInto(this.descriptor, this.addresses, memory, flagsOf(options));
  }

  #recvmsg(size: number, ancillarySize: number, options: WaitOptions) {
    checkInteger(size, 'size', 0);
    checkInteger(ancillarySize, 'ancillarySize', 0, LONGEST_ANCILLARY);
    return new RecvMsg(this.descriptor, this.addresses, size, ancillarySize, flagsOf(options));
  }

  #recvmsgInto(buffers: Iterable<Memory>, ancillarySize: number, options: WaitOptions) {
    checkInteger(ancillarySize, 'ancillarySize', 0, LONGEST_ANCILLARY);
    const memory = each(buffers, (buffer, name) => memoryOf(buffer, name));
    return new RecvMsgInto(this.descriptor, this.addresses, memory, ancillarySize, flagsOf(options));
  }

  #send(data: Data, options: WaitOptions): Operation<number> {
    return new Send(this.descriptor, bytesOf(data), flagsOf(options));
  }

  #sendall(data: Data, options: WaitOptions): Operation<void> {
    return new SendAll(this.descriptor, bytesOf(data), flagsOf(options));
  }

  #sendto(data: Data, options: WaitOptions, address: unknown): Addressed<number> {
    const bytes = bytesOf(data);
    const flags = flagsOf(options);
    return (resolved) => {
      const encoded = this.addresses.encode(resolved);
      if (sendtoEvent.hasSubscribers) sendtoEvent.publish({ self: this, address });
      const first = new SendTo(this.descriptor, bytes, flags, encoded, () => this.addresses.place(resolved));
      return flags & MSG_FASTOPEN
        ? streams('MSG_FASTOPEN').fastOpen(first, new Send(this.descriptor, bytes, flags & ~MSG_FASTOPEN))
        : first;
    };
  }

  /** @returns what reads all but the address; what that gives makes the operation, `null` stands for the peer */
  #sendmsg(
    buffers: Iterable<Data>,
    ancillary: Iterable<AncillaryToSend>,
    options: WaitOptions,
    address: unknown = null,
  ): (read: WaitOptions) => Addressed<number> {
    return (read) => {
      checkNoAddress(options);
      const parts = each(buffers, (buffer, name) => bytesOf(buffer, name));
      const control = encodeAncillary(ancillary);
      const flags = flagsOf(read);
      return (resolved) => {
        const encoded = resolved === null ? null : this.addresses.encode(resolved);
        if (sendmsgEvent.hasSubscribers) sendmsgEvent.publish({ self: this, address });
        const where = () => (resolved === null ? {} : this.addresses.place(resolved));
        const send = (flags: number, to: Uint8Array | null) =>
          new SendMsg(this.descriptor, parts, control, flags, to, where);
        const first = send(flags, encoded);
        return flags & MSG_FASTOPEN
          ? streams('MSG_FASTOPEN').fastOpen(first, send(flags & ~MSG_FASTOPEN, null))
          : first;
      };
    };
  }
}

/** The address comes last here, as in Python, but not in sendto: who mixes them up shall not send to somebody else. */
function checkNoAddress(options: WaitOptions): void {
  if (typeof options !== 'object' || options === null) return;
  if (!('flags' in options || 'signal' in options) && Object.keys(options).length > 0)
    throw invalidArgType(
      'options',
      'flags, or an object like { flags, signal }; the address is the last argument',
      options,
    );
}

function part(buffer: Memory, size: number | undefined): Uint8Array {
  const memory = memoryOf(buffer);
  if (size === undefined || size === 0) return memory;
  checkInteger(size, 'size', 0);
  if (size > memory.length) throw outOfRange('size', `<= ${memory.length}, the length of the buffer`, size);
  return memory.subarray(0, size);
}

function each<T>(buffers: Iterable<T>, bytes: (buffer: T, name: string) => Uint8Array): Uint8Array[] {
  checkIterable(buffers, 'buffers', 'buffers');
  return Array.from(buffers as Iterable<T>, (buffer, index) => bytes(buffer, `buffers[${index}]`));
}
