import { type InspectOptions, inspect } from 'node:util';
import { isUint8Array } from 'node:util/types';
import { AddressSpace } from '../addresses/address-space.js';
import type { AddressFamily } from '../addresses/family.js';
import { checkConstant, checkInteger } from '../arguments.js';
import { constant } from '../constant.js';
import { SHUT_RD, SHUT_WR, SOMAXCONN } from '../constants/connections.js';
import { Descriptor } from '../descriptor/descriptor.js';
import { garbageOf } from '../descriptor/garbage.js';
import { CLOSED } from '../descriptor/open-descriptor.js';
import { invalidArgType } from '../errors/arguments.js';
import { type ErrorPlace, SocketError } from '../errors/socket-error.js';
import { type Bytes, bytesOf, type Data } from '../memory/bytes.js';
import { native } from '../native.js';
import { STREAM } from '../streams/stream-type.js';
import type { Timeout } from '../waiting/wait.js';
import { newEvent } from './audit.js';
import { checkTimeout, getdefaulttimeout } from './default-timeout.js';
import { describeSocket } from './describe-socket.js';
import { FamilyMethods } from './family-methods.js';
import { FreshDescriptor, kindOf } from './socket-kind.js';
import { getBytes, getInteger, setBytes, setInteger, setLength } from './socket-options.js';

const garbage = /* @__PURE__ */ garbageOf('a socket');

/** The backlog of `listen()` without one: CPython's choice. */
const DEFAULT_BACKLOG = Math.min(SOMAXCONN, 128);

/** A socket's life, mode, names and options: all that never waits. */
export abstract class SocketBase<A = unknown> extends FamilyMethods {
  /** @internal */
  protected readonly descriptor: Descriptor;
  /** @internal */
  protected readonly addresses: AddressSpace<A>;
  /** @internal */
  protected timeout: Timeout;

  /**
   * Makes a socket, or takes over a descriptor. The descriptor is close-on-exec.
   *
   * @param family the family's constant, which also makes its addresses known
   * @param type `SOCK_*`, SOCK_STREAM when left out; SOCK_NONBLOCK starts in non-blocking mode
   * @param proto protocol number, 0 when left out
   * @param fileno a descriptor to take over; then what is left out is asked of the kernel
   * @throws SocketError what socket(2) says
   */
  constructor(family: AddressFamily<A>, type?: number, proto?: number, fileno?: number | null);
  /** @internal */
  constructor(family: number, type: number, proto: number, fileno: FreshDescriptor);
  /**
   * As above, of a family of which the types know no addresses. Without a family it is AF_INET, or what the kernel says of
   * `fileno`.
   */
  constructor(family?: number, type?: number, proto?: number, fileno?: number | null);
  constructor(family?: number, type?: number, proto?: number, fileno?: number | FreshDescriptor | null) {
    super();
    // biome-ignore lint/complexity/noArguments: tells `new Socket(AF_LINK)` where there is no AF_LINK from `new Socket()`
    if (arguments.length === 1) checkConstant(family, 'family');
    // Subscribers are told before the system is asked, and may look at the socket: it is closed as yet.
    if (newEvent.hasSubscribers)
      Object.assign(this, {
        descriptor: new Descriptor(CLOSED),
        addresses: new AddressSpace(0, 0, 0),
        timeout: null,
      });
    const kind = kindOf(this, family, type, proto, fileno);
    this.descriptor = new Descriptor(kind.fd, kind.mode);
    const known = fileno instanceof FreshDescriptor ? fileno.addresses : undefined;
    this.addresses =
      (known as AddressSpace<A> | undefined) ??
      new AddressSpace(kind.family, kind.type, kind.proto, this.descriptor);
    this.timeout = kind.nonblocking ? 0 : getdefaulttimeout();
    garbage.register(this, this.descriptor);
  }

  /** The address family's number. */
  get family(): AddressFamily<A> {
    return this.addresses.family as AddressFamily<A>;
  }

  /** The socket's type (`SOCK_*`), without SOCK_NONBLOCK and SOCK_CLOEXEC. */
  get type(): number {
    return this.addresses.type;
  }

  /** The protocol's number; 0 for the family's usual one. */
  get proto(): number {
    return this.addresses.proto;
  }

  /** The descriptor's number; -1 when closed. Its O_NONBLOCK need not be the mode of this object. */
  fileno(): number {
    return this.descriptor.fileno();
  }

  /** Whether this object has no descriptor any more: it was closed, or has given it away. */
  get closed(): boolean {
    return this.descriptor.closed;
  }

  /**
   * Closes the socket; a second call does nothing. Calls that wait are rejected with ECANCELED. File objects made by
   * `makefile` go on: the descriptor is closed with the last of them.
   *
   * @throws SocketError what close(2) says; the descriptor is gone all the same
   */
  close(): void {
    this.descriptor.close();
  }

  /**
   * Closes the object but not the descriptor, and gives that away in the mode that the socket had.
   *
   * @returns the descriptor's number; -1 when it was closed already
   */
  detach(): number {
    return this.descriptor.detach(this.timeout !== null);
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** The same as {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  /** `settimeout(null)` for true, `settimeout(0)` for false. */
  setblocking(flag: boolean): void {
    this.settimeout(flag ? null : 0);
  }

  /** Whether calls wait, for ever or for a time. */
  getblocking(): boolean {
    return this.timeout !== 0;
  }

  /**
   * How long each call may wait.
   *
   * @param timeout milliseconds (then TimeoutError); `null` for ever; 0 not at all (EAGAIN, EINPROGRESS)
   */
  settimeout(timeout: Timeout): void {
    checkTimeout(timeout);
    // Not -0.
    this.timeout = timeout === 0 ? 0 : timeout;
    this.descriptor.open('settimeout');
  }

  /** What settimeout or setblocking said last: milliseconds, `null` or 0. */
  gettimeout(): Timeout {
    return this.timeout;
  }

  /**
   * Accepts connections from now on: listen(2).
   *
   * @param backlog connections that may wait to be accepted; less than 0 is 0
   */
  listen(backlog: number = DEFAULT_BACKLOG): void {
    checkInteger(backlog, 'backlog');
    this.checked(native.listen(this.descriptor.open('listen'), Math.max(0, backlog)), 'listen');
  }

  /** Ends sending, receiving or both: shutdown(2). @param how `SHUT_RD`, `SHUT_WR` or `SHUT_RDWR` */
  shutdown(how: number): void {
    checkConstant(how, 'how');
    this.checked(native.shutdown(this.descriptor.open('shutdown'), how), 'shutdown');
    if (how !== SHUT_WR) this.descriptor.endReads(this.type === STREAM);
    if (how !== SHUT_RD) this.descriptor.endWrites();
  }

  /** The socket's own address: getsockname(2). */
  getsockname(): A {
    this.checked(native.getsockname(this.descriptor.open('getsockname')), 'getsockname');
    return this.addresses.decodeReported();
  }

  /** The address of the socket's peer: getpeername(2). @throws SocketError ENOTCONN without one */
  getpeername(): A {
    this.checked(native.getpeername(this.descriptor.open('getpeername')), 'getpeername');
    return this.addresses.decodeReported();
  }

  /** The value of an option of C type `int`: getsockopt(2). */
  getsockopt(level: number, name: number): number;
  /** The bytes of an option, at most `length` (1 to 1024) of them. */
  getsockopt(level: number, name: number, length: number): Bytes;
  getsockopt(level: number, name: number, length?: number): number | Bytes {
    checkConstant(level, 'level');
    checkConstant(name, 'name');
    const fd = this.descriptor.open('getsockopt');
    if (length === undefined || length === 0) return getInteger(fd, level, name, this);
    checkInteger(length, 'length', 0, 1024);
    return getBytes(fd, level, name, length, this);
  }

  /** Sets an option: setsockopt(2). A number is a C `int`, bytes are given as they are. */
  setsockopt(level: number, name: number, value: number | boolean | Data): void;
  /** Sets an option without a value but with a length. */
  setsockopt(level: number, name: number, value: null, length: number): void;
  setsockopt(level: number, name: number, value: number | boolean | Data | null, length?: number): void {
    checkConstant(level, 'level');
    checkConstant(name, 'name');
    // Not before all arguments are read: their own getters may close the socket.
    const open = () => this.descriptor.open('setsockopt');
    if (value === null) {
      checkInteger(length, 'length', 0, 0xffffffff);
      setLength(open(), level, name, length, this);
    } else if (length !== undefined) {
      throw invalidArgType('value', 'null when a length is given', value);
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      const int = Number(value);
      checkInteger(int, 'value');
      setInteger(open(), level, name, int, this);
    } else {
      const bytes = bytesOf(value, 'value');
      setBytes(open(), level, name, bytes, this);
    }
  }

  /**
   * Sets an option whose structure points to further memory: setsockopt(2).
   *
   * @param structure at most 256 bytes; a copy of it is given, with the address of `target` in it
   * @param offset where in the structure the pointer is
   * @param target what it points to; read, and for some options written, during the call only
   */
  setsockoptPointer(
    level: number,
    name: number,
    structure: Uint8Array,
    offset: number,
    target: Uint8Array,
  ): void {
    checkConstant(level, 'level');
    checkConstant(name, 'name');
    if (!isUint8Array(structure)) throw invalidArgType('structure', 'an instance of Uint8Array', structure);
    if (!isUint8Array(target)) throw invalidArgType('target', 'an instance of Uint8Array', target);
    checkInteger(structure.length, 'structure.length', 0, 256);
    checkInteger(offset, 'offset', 0, structure.length - constant('POINTER_SIZE'));
    const fd = this.descriptor.open('setsockopt');
    this.checked(native.setsockoptPointer(fd, level, name, structure, offset, target), 'setsockopt');
  }

  /** Whether programs that this process starts get the descriptor. */
  getInheritable(): boolean {
    return this.checked(native.getInheritable(this.descriptor.open('fcntl')), 'fcntl') !== 0;
  }

  /** Sets whether programs that this process starts get the descriptor; at first they do not. */
  setInheritable(inheritable: boolean): void {
    if (typeof inheritable !== 'boolean') throw invalidArgType('inheritable', 'a boolean', inheritable);
    this.checked(native.setInheritable(this.descriptor.open('fcntl'), inheritable), 'fcntl');
  }

  /** `Socket { fd: 23, family: 'AF_INET', type: 'SOCK_STREAM', proto: 0, laddr: {…}, raddr: {…} }` */
  [inspect.custom](depth: number, options: InspectOptions): unknown {
    const fields = describeSocket(this as SocketBase, this.descriptor.fd);
    return depth < 0 ? `[${this.constructor.name}]` : `${this.constructor.name} ${inspect(fields, options)}`;
  }

  /** @internal */
  protected checked(result: number, syscall: string, place?: ErrorPlace): number {
    if (result < 0) throw SocketError.of(result, syscall, place, this);
    return result;
  }
}
