import { checkInteger, checkObject, invalidArgType, littleEndian, newStruct, viewStruct } from '@sock/core';

/** Which packets an HCI socket receives: the value of `HCI_FILTER`. */
export interface HciFilter {
  /** Kinds of packets: `HCI_EVENT_PKT` and others; none when left out. */
  readonly types?: 'all' | Iterable<number> | undefined;
  /** Which events, by their codes; none when left out. The kernel looks at the lower 6 bits. */
  readonly events?: 'all' | Iterable<number> | undefined;
  /** Of the events that answer a command only those for this one; 0 or left out for all. */
  readonly opcode?: number | undefined;
}

// struct hci_filter: <bluetooth/hci.h>
const NAME = 'struct hci_filter';
const SIZE = 16;
const TYPE_MASK = 0;
const EVENT_MASK = 4;
const OPCODE = 12;

/** Kinds beyond these bits, the manufacturer's 0xff, have bit 0. */
const TYPE_BITS = 31;
const EVENT_BITS = 63;

/**
 * The value of `HCI_FILTER`.
 *
 * @example socket.setsockopt(SOL_HCI, HCI_FILTER, encodeHciFilter({ types: [HCI_EVENT_PKT], events: 'all' }));
 */
export function encodeHciFilter(filter: HciFilter): Buffer {
  checkObject(filter, 'filter', "{ types: 'all', events: 'all' }");
  const { types = [], events = [], opcode = 0 } = filter;
  checkInteger(opcode, 'filter.opcode', 0, 0xffff);
  const { bytes, view } = newStruct(NAME, SIZE);
  const typeMask = maskOf(types, 'filter.types', (type) => (type === 0xff ? 0 : type & TYPE_BITS));
  const eventMask = maskOf(events, 'filter.events', (event) => event & EVENT_BITS);
  view.setUint32(TYPE_MASK, Number(typeMask & 0xffff_ffffn), littleEndian);
  // Two words of 32 bits, the lower events in the first one, whatever the machine.
  view.setUint32(EVENT_MASK, Number(eventMask & 0xffff_ffffn), littleEndian);
  view.setUint32(EVENT_MASK + 4, Number(eventMask >> 32n), littleEndian);
  // As it stands in packets, whatever the machine.
  bytes.writeUInt16LE(opcode, OPCODE);
  return bytes;
}

/**
 * The opposite of {@link encodeHciFilter}; the manufacturer's kind of packets is 0, events are what is left of them in 6
 * bits.
 *
 * @example decodeHciFilter(socket.getsockopt(SOL_HCI, HCI_FILTER, 16));
 */
export function decodeHciFilter(data: Uint8Array): { types: number[]; events: number[]; opcode: number } {
  const view = viewStruct(NAME, SIZE, data);
  const low = BigInt(view.getUint32(EVENT_MASK, littleEndian));
  const high = BigInt(view.getUint32(EVENT_MASK + 4, littleEndian));
  return {
    types: bitsOf(BigInt(view.getUint32(TYPE_MASK, littleEndian))),
    events: bitsOf(low | (high << 32n)),
    opcode: view.getUint16(OPCODE, true),
  };
}

function maskOf(numbers: 'all' | Iterable<number>, name: string, bitOf: (number: number) => number): bigint {
  if (numbers === 'all') return 0xffff_ffff_ffff_ffffn;
  if (typeof numbers !== 'object' || numbers === null || !(Symbol.iterator in numbers))
    throw invalidArgType(name, "'all' or an iterable of numbers", numbers);
  let mask = 0n;
  for (const number of numbers) {
    checkInteger(number, name, 0, 0xff);
    mask |= 1n << BigInt(bitOf(number));
  }
  return mask;
}

function bitsOf(mask: bigint): number[] {
  return Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => (mask >> BigInt(bit)) & 1n);
}
