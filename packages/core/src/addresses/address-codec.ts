/** What a codec may ask about the socket that an address belongs to. Tests hand in their own. */
export interface CodecContext {
  /** `AF_*`. */
  readonly family: number;
  /** `SOCK_*`, without flags. */
  readonly type: number;
  /** The protocol: `IPPROTO_*`, `CAN_*`, … */
  readonly proto: number;
  /** if_nametoindex(3), in the socket's network namespace; throws a {@link SocketError} when there is no such interface. */
  interfaceIndex(name: string): number;
  /** if_indextoname(3) there; `''` for an index that names no interface (any more). */
  interfaceName(index: number): string;
}

/** Turns a family's addresses into `sockaddr` bytes and back. Pure: no system call but through the context. */
export interface AddressCodec<A> {
  /**
   * Makes an address into bytes.
   *
   * @returns the bytes of the family's `sockaddr`, as long as the system call's `addrlen` must be
   * @throws TypeError `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` or RangeError `ERR_OUT_OF_RANGE` for what is no address
   */
  encode(address: A, context: CodecContext): Uint8Array;
  /**
   * Makes bytes of the kernel into an address.
   *
   * @param bytes a view on shared memory: copy what outlives the call. Never empty.
   */
  decode(bytes: Uint8Array, context: CodecContext): A;
  /** The address that stands for a name of no bytes at all, if the family has one. */
  readonly unnamed?: A;
  /** For messages: `'127.0.0.1:80'`, `'/run/x.sock'`. */
  format(address: A): string;
}

/** Replaces names in an address (host names) by what the codec understands. */
export interface AddressResolver<A> {
  /**
   * Asks a resolver for what the names stand for.
   *
   * @returns `undefined` when the codec understands the address as it stands
   */
  resolve(address: A, context: CodecContext): Promise<A> | undefined;
  /** Blocks while a resolver is asked. */
  resolveSync(address: A, context: CodecContext): A;
}

/** An address of a family that nobody registered, as the kernel gave it. */
export interface RawAddress {
  /** `AF_*`, as the bytes have it. */
  readonly family: number;
  /** All of the `sockaddr`, the family included. */
  readonly data: Uint8Array;
}
