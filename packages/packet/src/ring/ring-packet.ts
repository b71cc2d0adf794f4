import { type VlanTag, vlanTag } from '../options/vlan-tag.js';
import type { PacketAddress } from '../packet-address.js';
import type { BlockMemory } from './block-memory.js';
import { PACKET, SOCKADDR_LL } from './layout.js';

const NANOSECONDS = 1_000_000_000n;

/**
 * A packet in a block of a ring. What it says is read when it is asked for, and can be until the block is released.
 */
export class RingPacket {
  // One is made for each packet, and private fields of the language cost more to make than all the rest of it.
  private readonly memory: BlockMemory;
  private readonly start: number;

  /** @internal */
  constructor(memory: BlockMemory, start: number) {
    this.memory = memory;
    this.start = start;
  }

  /** The packet’s bytes, no copy: of length 0 once the block is released. `Buffer.from(packet.data)` outlives it. */
  get data(): Buffer {
    return this.memory.bytes(this.offset, this.#word(PACKET.snaplen));
  }

  /** Where in the block’s `data` its bytes start: to look at a few of them without a Buffer for each packet. */
  get offset(): number {
    return this.start + this.#half(PACKET.mac);
  }

  /** How many bytes `data` has. */
  get snapLength(): number {
    return this.#word(PACKET.snaplen);
  }

  /** How many bytes the packet had on the wire; more than `snapLength` when a filter or the block cut it off. */
  get length(): number {
    return this.#word(PACKET.len);
  }

  /** When it came, in nanoseconds since 1970; by the network device’s clock if `status` has TP_STATUS_TS_RAW_HARDWARE. */
  get timestamp(): bigint {
    return BigInt(this.#word(PACKET.sec)) * NANOSECONDS + BigInt(this.#word(PACKET.nsec));
  }

  /** `TP_STATUS_*` flags: TP_STATUS_LOSING, TP_STATUS_CSUMNOTREADY, TP_STATUS_CSUM_VALID, … */
  get status(): number {
    return this.#word(PACKET.status);
  }

  /** The VLAN tag, which is not in `data`. */
  get vlan(): VlanTag | undefined {
    return vlanTag(this.status, this.#word(PACKET.vlanTci), this.#half(PACKET.vlanTpid));
  }

  /** The hash of the packet’s flow; 0 where nobody has computed it. */
  get rxhash(): number {
    return this.#word(PACKET.rxhash);
  }

  /** Where in `data` the network header starts: 0 for SOCK_DGRAM, 14 for Ethernet. */
  get networkOffset(): number {
    return this.#half(PACKET.net) - this.#half(PACKET.mac);
  }

  /** Who sent it, by which interface it came, and how it was addressed. */
  get address(): PacketAddress {
    const { addresses } = this.memory;
    return addresses.decode(this.memory.bytes(this.start + PACKET.size, SOCKADDR_LL)) as PacketAddress;
  }

  #word(offset: number): number {
    return this.memory.word(this.start + offset);
  }

  #half(offset: number): number {
    return this.memory.half(this.start + offset);
  }
}
