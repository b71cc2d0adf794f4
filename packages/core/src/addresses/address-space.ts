import { checkObject } from '../arguments.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import type { CodecContext, RawAddress } from './address-codec.js';
import { type FamilyDefinition, familyDefinition } from './family.js';
import { familyName, packageOfFamily } from './family-packages.js';
import { sockaddrFamily } from './sockaddr.js';

/** The addresses of one kind of socket: what its family's codec and resolver make of them. */
export class AddressSpace implements CodecContext {
  constructor(
    readonly family: number,
    readonly type: number,
    readonly proto: number,
  ) {}

  /** Whether sockets of this kind have names that the kernel tells. */
  get named(): boolean {
    return familyDefinition(this.family)?.named ?? true;
  }

  /** The same address without names that only a resolver understands; a promise only when one must be asked. */
  resolve(address: unknown): unknown {
    return this.#definition(address)?.resolver?.resolve(address, this) ?? address;
  }

  resolveSync(address: unknown): unknown {
    return this.#definition(address)?.resolver?.resolveSync(address, this) ?? address;
  }

  /** The bytes of the `sockaddr`; those of a {@link RawAddress} as they are. */
  encode(address: unknown): Uint8Array {
    const definition = this.#definition(address);
    return definition ? definition.codec.encode(address, this) : (address as RawAddress).data;
  }

  /** What the last native call has left in `native.address`. */
  decodeReported(): unknown {
    return this.decode(reported(native.outcome[0] as number));
  }

  /**
   * The address that bytes of the kernel are; never fails.
   *
   * @returns `null` for no address at all; {@link RawAddress} for what nobody here understands
   */
  decode(bytes: Uint8Array): unknown {
    const { codec, addressFamily = this.family } = familyDefinition(this.family) ?? {};
    if (bytes.length === 0) return codec?.unnamed ?? null;
    try {
      if (codec && sockaddrFamily(bytes) === addressFamily) return codec.decode(bytes, this);
    } catch {
      // An accepted connection or a received datagram is worth more than its sender's odd address.
    }
    return { family: sockaddrFamily(bytes), data: Buffer.from(bytes) } satisfies RawAddress;
  }

  /** How errors name an address. */
  place(address: unknown): ErrorPlace {
    const { host, port } = address as { host?: unknown; port?: unknown };
    if (typeof host === 'string' && typeof port === 'number') return { address: host, port };
    return isRaw(address) ? {} : { address: familyDefinition(this.family)?.codec.format(address) };
  }

  interfaceIndex(name: string): number {
    const index = native.ifNametoindex(name);
    if (index < 0) throw SocketError.of(index, 'if_nametoindex', { address: name });
    return index;
  }

  interfaceName(index: number): string {
    const name = native.ifIndextoname(index);
    return typeof name === 'string' ? name : '';
  }

  /** @returns `undefined` for a raw address, which needs none; otherwise what checks the address and names its fields */
  #definition(address: unknown): FamilyDefinition<unknown> | undefined {
    if (isRaw(address)) return undefined;
    const definition = familyDefinition(this.family);
    if (definition) return definition;
    checkObject(address, 'address', 'the family’s addresses');
    throw unregistered(this.family);
  }
}

/** The beginning of the memory where native calls leave addresses, which is always the same. */
function reported(length: number): Uint8Array {
  views[length] ??= native.address.subarray(0, length);
  return views[length];
}

const views: Uint8Array[] = [];

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
  return Object.assign(new TypeError(`Addresses of family ${name} are not known: ${cure}`), {
    code: 'ERR_UNKNOWN_ADDRESS_FAMILY',
  });
}
