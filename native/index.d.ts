/**
 * The family-agnostic system call layer under `@sock/core`.
 *
 * Every call that can fail answers with a number: zero or more is the result, less than zero is the
 * negated error number. Nothing throws on the way of data. Addresses are raw `sockaddr` bytes. Memory that is not as large
 * as other arguments say is `-EFAULT`. What a system lacks altogether is absent; where core has another way, the call is there
 * and answers `-ENOSYS`.
 *
 * `wait` says how long a call may block the calling thread: 0 never (a try), -1 until it is done,
 * otherwise milliseconds. A call that ran out of time answers `-EAGAIN`, as a try does. Where there is no MSG_DONTWAIT
 * (Windows), the descriptor must be in the mode for it: non-blocking unless `wait` is -1.
 */
export interface Native {
  /** The platform's own values, by C name. A name that the platform's headers lack is absent. */
  readonly constants: Readonly<Record<string, number>>;
  /** The platform's error numbers (positive), by C name: on Windows those of libuv. */
  readonly errnos: Readonly<Record<string, number>>;
  /** Where calls leave the address that they report; its length is in `outcome[0]`. */
  readonly address: Uint8Array;
  /** What calls report besides their result: [0] length of the address, [1] message flags, [2] length of the control data. */
  readonly outcome: Int32Array;
  /**
   * The report of pollers that is running, until all that JavaScript does on it is done: [0] its number, 0 for none;
   * [1 + place] what is to become of a poller's reference at its end: 0 nothing, 1 on, 2 off. Saves the calls for those
   * who wait again at once.
   */
  readonly report: Int32Array;

  socket(family: number, type: number, proto: number): number;
  socketpair(family: number, type: number, proto: number, pair: Int32Array): number;
  /** Makes the environment the owner of a descriptor: closed when the environment ends. */
  adopt(fd: number): void;
  /** The opposite of `adopt`. */
  release(fd: number): void;
  close(fd: number): number;
  dup(fd: number): number;
  /** WSADuplicateSocketW: a description by which that process opens the socket. Windows only. */
  share?(fd: number, processId: number): Uint8Array | number;
  /** Opens the socket that a description of another process is about. Windows only. */
  fromshare?(description: Uint8Array): number;

  setNonblocking(fd: number, on: boolean): number;
  setInheritable(fd: number, on: boolean): number;
  getInheritable(fd: number): number;

  bind(fd: number, address: Uint8Array): number;
  listen(fd: number, backlog: number): number;
  /**
   * Answers the new descriptor (close-on-exec, blocking); the peer's address is in `address`.
   *
   * @param named false not to ask for that address, where the protocol has none to tell
   */
  accept(fd: number, wait: number, named: boolean): number;
  /** With `wait` 0 just starts; then `-EINPROGRESS` means: wait for writability and ask `connectResult`. */
  connect(fd: number, address: Uint8Array, wait: number): number;
  /** How a started connect ended: 0, its error; `-EAGAIN` (a try) or `-EINPROGRESS` (out of time) when it has not. */
  connectResult(fd: number, wait: number): number;
  shutdown(fd: number, how: number): number;
  getsockname(fd: number): number;
  getpeername(fd: number): number;
  /** Answers the length of what was written into `value`. */
  getsockopt(fd: number, level: number, name: number, value: Uint8Array): number;
  setsockopt(fd: number, level: number, name: number, value: Uint8Array | null, length: number): number;
  /** `setsockopt` with a copy of a structure that has the address of `target` at `offset`: `struct sock_fprog`, say. */
  setsockoptPointer(
    fd: number,
    level: number,
    name: number,
    structure: Uint8Array,
    offset: number,
    target: Uint8Array,
  ): number;
  /**
   * ioctl(2) with a C `int`, or with memory that the call reads and writes; answers what the call does. On Windows
   * WSAIoctl, which answers 0.
   */
  ioctl(fd: number, request: number, argument: number | Uint8Array): number;

  recv(fd: number, buffer: Uint8Array, offset: number, length: number, flags: number, wait: number): number;
  /** As `recv`; the sender's address is in `address`. */
  recvfrom(
    fd: number,
    buffer: Uint8Array,
    offset: number,
    length: number,
    flags: number,
    wait: number,
  ): number;
  send(fd: number, buffer: Uint8Array, offset: number, length: number, flags: number, wait: number): number;
  sendto(fd: number, data: Uint8Array, address: Uint8Array, flags: number, wait: number): number;

  /** `control` is memory for control data; what was written of it is `outcome[2]` long, the flags are `outcome[1]`. */
  recvmsg(fd: number, buffers: Uint8Array[], control: Uint8Array | null, flags: number, wait: number): number;
  sendmsg(
    fd: number,
    buffers: Uint8Array[],
    control: Uint8Array | null,
    flags: number,
    wait: number,
    address: Uint8Array | null,
  ): number;
  /**
   * recvmmsg(2): answers how many messages came. Message `i` has `size` bytes of `data` from `i * size` on, and so with
   * `control` and with `addresses`, whose pieces are 128 bytes long. `told` has four numbers for each: length, flags,
   * length of the address, length of the control data. Where `controlSize` is 0, `control` is not looked at.
   */
  recvmmsg(
    fd: number,
    data: Uint8Array,
    size: number,
    control: Uint8Array | null,
    controlSize: number,
    addresses: Uint8Array,
    told: Int32Array,
    count: number,
    flags: number,
    wait: number,
  ): number;
  /**
   * sendmmsg(2): answers how many of the buffers were sent, from the one with the index `first` on. At most 1024 go by
   * one call. `addresses` may be one for all of them.
   */
  sendmmsg(
    fd: number,
    buffers: Uint8Array[],
    first: number,
    controls: (Uint8Array | null)[] | null,
    addresses: (Uint8Array | null)[] | Uint8Array | null,
    flags: number,
    wait: number,
  ): number;
  /** Sets where in a file the next read begins: lseek(2). */
  seek(file: number, offset: number): number;
  /** From a file's descriptor; with `wait` 0 the socket must be in O_NONBLOCK mode. */
  sendfile(fd: number, file: number, offset: number, count: number, wait: number): number;
  /**
   * pipe2(2), close-on-exec: the end to read from, and that to write to. Linux only, since it is for splice; elsewhere
   * `-ENOSYS`, as the next two answer.
   */
  pipe(ends: Int32Array): number;
  /**
   * splice(2) from a file or a socket into a pipe that has room. Answers 0 at the end; `offset` -1 where there are no
   * positions. With `wait` 0 a socket must be in O_NONBLOCK mode.
   */
  spliceIn(fd: number, offset: number, pipe: number, count: number, wait: number): number;
  /** splice(2) of what is in a pipe to a socket, the message to go on or not (MSG_MORE). Modes as with `spliceIn`. */
  spliceOut(pipe: number, fd: number, count: number, more: boolean, wait: number): number;
  /** poll(2) of several descriptors; answers how many are ready. */
  poll(descriptors: Int32Array, events: Int16Array, returned: Int16Array, wait: number): number;

  ifNameindex(): { index: number; name: string }[] | number;
  ifNametoindex(name: string): number;
  ifIndextoname(index: number): string | number;

  /** getaddrinfo(3), blocking. */
  getaddrinfo(
    host: Uint8Array | null,
    service: string | null,
    family: number,
    type: number,
    proto: number,
    flags: number,
  ): AddressInfoEntry[] | AddressInfoFailure;
  /** The same on libuv's thread pool. */
  getaddrinfoAsync(
    host: Uint8Array | null,
    service: string | null,
    family: number,
    type: number,
    proto: number,
    flags: number,
    done: (result: AddressInfoEntry[] | AddressInfoFailure) => void,
  ): void;
  /** strerror(3). @param error as in `errnos` */
  strerror(error: number): string;
  /** gai_strerror(3). */
  gaiStrerror(code: number): string;

  /** getnameinfo(3), blocking. */
  getnameinfo(address: Uint8Array, flags: number): NameInfo | AddressInfoFailure;
  /** The same on libuv's thread pool. */
  getnameinfoAsync(
    address: Uint8Array,
    flags: number,
    done: (result: NameInfo | AddressInfoFailure) => void,
  ): void;

  /** gethostbyname(3), blocking. The name goes as bytes. */
  gethostbyname(name: Uint8Array): HostEntry | HostFailure;
  /** The same on libuv's thread pool. */
  gethostbynameAsync(name: Uint8Array, done: (result: HostEntry | HostFailure) => void): void;
  /** gethostbyaddr(3), blocking. The address is a packed one, no `sockaddr`. */
  gethostbyaddr(address: Uint8Array, family: number): HostEntry | HostFailure;
  /** The same on libuv's thread pool. */
  gethostbyaddrAsync(
    address: Uint8Array,
    family: number,
    done: (result: HostEntry | HostFailure) => void,
  ): void;
  /** hstrerror(3). */
  hstrerror(herrno: number): string;

  /** The port of a service; null when there is none of that name and protocol (null: any). */
  getservbyname(name: string, protocol: string | null): number | null;
  /** The service of a port; null when there is none of that number and protocol (null: any). */
  getservbyport(port: number, protocol: string | null): string | null;
  /** The number of a protocol; null when there is none of that name. */
  getprotobyname(name: string): number | null;

  /** sethostname(2). Not on Windows. */
  sethostname?(name: Uint8Array): number;

  /** `ready` is told what the loop found, and the poller's place in `report`. */
  readonly Poller: new (
    fd: number,
    ready: (status: number, events: number, place: number) => void,
  ) => NativePoller;
  /** mmap(2), shared, from the start of what the descriptor has. Throws an error with `errno`. Not on Windows. */
  readonly Mapping?: new (
    fd: number,
    length: number,
  ) => NativeMapping;
}

export interface AddressInfoEntry {
  family: number;
  type: number;
  proto: number;
  canonname: string;
  /** A `sockaddr` of its own. */
  address: Uint8Array;
}

/** Why a lookup failed. An object, because `EAI_` numbers have either sign and would be taken for error numbers. */
export interface AddressInfoFailure {
  /** The `EAI_` number. */
  eai: number;
  /** The negated error number when `eai` is `EAI_SYSTEM`, otherwise 0. */
  errno: number;
}

export interface NameInfo {
  host: string;
  service: string;
}

export interface HostEntry {
  family: number;
  name: string;
  aliases: string[];
  /** Packed addresses of the family. */
  addresses: Uint8Array[];
}

/** Why the host database has no answer. */
export interface HostFailure {
  /** The number of `h_errno`. */
  herrno: number;
  /** The negated error number when `herrno` is `NETDB_INTERNAL`, otherwise 0. */
  errno: number;
}

/** A `uv_poll_t` on the environment's own loop. Unreferenced at first. */
export interface NativePoller {
  /** Watches for exactly these events (`UV_READABLE` 1, `UV_WRITABLE` 2, `UV_PRIORITIZED` 8); 0 stops. Answers 0 or the negated error number. */
  watch(events: number): number;
  /** Whether the loop stays alive for this poller. */
  ref(on: boolean): void;
  /** Ends the watch; the descriptor may be closed right after. */
  close(): void;
}

/** Memory that a descriptor shares with this process. It ends with `unmap`, with the object, or with the environment. */
export interface NativeMapping {
  /** A part of it, no copy. `-EOPNOTSUPP` where the environment allows no memory outside its heap (Electron). */
  view(offset: number, length: number): ArrayBuffer | number;
  /** Empties a view: its length is 0 from now on. Answers 0 or the negated error number. */
  detach(view: ArrayBuffer): number;
  /** Ends the mapping. Views that are not detached see zeros from now on. */
  unmap(): void;
}

declare const native: Native;
export default native;
