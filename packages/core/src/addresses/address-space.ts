import { checkObject } from '../arguments.js';
import { coded } from '../errors/coded.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { SocketError } from '../errors/socket-error.js';
import { reportedAddress } from '../native-outcome.js';
import type { CodecContext, RawAddress } from './address-codec.js';
import { type FamilyDefinition, familyDefinition } from './family.js';
import { familyName, packageOfFamily } from './family-packages.js';
import { sockaddrFamily } from './sockaddr.js';
import { socketInterfaceIndex, socketInterfaceName } from './socket-interfaces.js';

/** Interfaces are those of this thread's own network namespace. */
const NO_SOCKET = { fd: -1 };

/** The addresses of one kind of socket: what its family's codec and resolver make of them. */
export class AddressSpace<A = unknown> implements CodecContext {
  /** @param socket in whose network namespace interfaces have their names */
  constructor(
    readonly family: number,
    readonly type: number,
    readonly proto: number,
    private readonly socket: { readonly fd: number } = NO_SOCKET,
  ) {}

  /** Whether sockets of this kind have names that the kernel tells. */
  get named(): boolean {
    return this.#definition?.named ?? true;
  }

  /** The same address without names that only a resolver understands; a promise only when one must be asked. */
  resolve(address: unknown): unknown {
    return this.#definitionFor(address)?.resolver?.resolve(address, this) ?? address;
  }

  resolveSync(address: unknown): unknown {
    return this.#definitionFor(address)?.resolver?.resolveSync(address, this) ?? address;
  }

  /** The bytes of the `sockaddr`; those of a {@link RawAddress} as they are. */
  encode(address: unknown): Uint8Array {
    const definition = this.#definitionFor(address);
    return definition ? definition.codec.encode(address, this) : (address as RawAddress).data;
  }

  /** The address that the last native call has reported; `null`, which the type does not say, where there was none. */
  decodeReported(): A {
    return this.decode(reportedAddress()) as A;
  }

  /**
   * The address that bytes of the kernel are; never fails.
   *
   * @returns `null` for no address at all; {@link RawAddress} for what nobody here understands
   */
  decode(bytes: Uint8Array): A | RawAddress | null {
    const { codec, addressFamilies } = this.#definition ?? {};
    if (bytes.length === 0) return codec?.unnamed ?? null;
    const family = sockaddrFamily(bytes);
    const known = addressFamilies?.includes(family) ?? family === this.family;
    try {
      if (codec && known) return codec.decode(bytes, this);
    } catch {
      // An accepted connection or a received datagram is worth more than its sender's odd address.
    }
    return { family, data: Buffer.from(bytes) };
  }

  /** How errors name an address. */
  place(address: unknown): ErrorPlace {
    const { host, port } = address as { host?: unknown; port?: unknown };
    if (typeof host === 'string' && typeof port === 'number') return { address: host, port };
    return isRaw(address) ? {} : { address: this.#definition?.codec.format(address as A) };
  }

  interfaceIndex(name: string): number {
    const index = socketInterfaceIndex(this.socket.fd, name);
    if (index < 0) throw SocketError.of(index, 'if_nametoindex', { address: name });
    return index;
  }

  interfaceName(index: number): string {
    return socketInterfaceName(this.socket.fd, index);
  }

  get #definition(): FamilyDefinition<A> | undefined {
    return familyDefinition(this.family) as FamilyDefinition<A> | undefined;
  }

  /** @returns `undefined` for a raw address, which needs none; otherwise what checks the address and names its fields */
  #definitionFor(address: unknown): FamilyDefinition<unknown> | undefined {
    if (isRaw(address)) return undefined;
    const definition = familyDefinition(this.family);
    if (definition) return definition;
    checkObject(address, 'address', 'the family’s addresses');
    throw unregistered(this.family);
  }
}

function isRaw(address: unknown): address is RawAddress {
  const { family, data } = (address ?? {}) as Partial<RawAddress>;
  return typeof family === 'number' && data instanceof Uint8Array;
}

function unregistered(family: number): TypeError {
  const name = familyName(family);
  const source = packageOfFamily(family);
  const cure = source
    ? `install ${source} and import ${name} from it`
    : `register its codec with registerFamily`;
  const message = `Addresses of family ${name} are not known: ${cure}`;
  return coded(new TypeError(message), 'ERR_UNKNOWN_ADDRESS_FAMILY');
}
