import { isAnyArrayBuffer } from 'node:util/types';
import type { AddressSpace } from '../addresses/address-space.js';
import { invalidArgType } from '../errors/arguments.js';
import type { ErrorPlace } from '../errors/socket-error.js';
import { type AncillaryToSend, encodeAncillary } from '../memory/ancillary.js';
import { bytesOf, type Data } from '../memory/bytes.js';

/** A message to send, where it has more than data. */
export interface OutgoingMessage<A> {
  /** What to send. */
  readonly data: Data;
  /** Whom to; the address of the call, or the peer, when left out. */
  readonly address?: A | null | undefined;
  /** Control messages. */
  readonly ancillary?: Iterable<AncillaryToSend> | undefined;
}

/** What goes out with one message, read at once. */
export interface PreparedMessage {
  readonly data: Uint8Array;
  readonly control: Uint8Array | null;
  /** As it was given; `null` for the peer. */
  readonly address: unknown;
}

/** Messages as they were given, all read and checked. @param address that of those which have none */
export function prepared(
  messages: Iterable<Data | OutgoingMessage<unknown>>,
  address: unknown,
): PreparedMessage[] {
  if (typeof messages !== 'object' || messages === null || !(Symbol.iterator in messages) || isData(messages))
    throw invalidArgType('messages', 'an iterable of messages', messages);
  const list: PreparedMessage[] = [];
  for (const message of messages) list.push(preparedMessage(message, list.length, address));
  return list;
}

function preparedMessage(
  message: Data | OutgoingMessage<unknown>,
  index: number,
  address: unknown,
): PreparedMessage {
  if (isData(message)) return { data: dataOf(message, index), control: null, address };
  if (typeof message !== 'object' || message === null || !('data' in message))
    throw invalidArgType(`messages[${index}]`, 'data or an object with data', message);
  const { data, ancillary, address: own } = message;
  const control = ancillary ? encodeAncillary(ancillary) : null;
  return { data: dataOf(data, index), control, address: own ?? address };
}

/** Only an error needs the name. */
function dataOf(data: Data, index: number): Uint8Array {
  return data instanceof Uint8Array ? data : bytesOf(data, `messages[${index}].data`);
}

function isData(value: unknown): value is Data {
  return typeof value === 'string' || ArrayBuffer.isView(value) || isAnyArrayBuffer(value);
}

/** Messages as sendmmsg(2) takes them. */
export class OutgoingBatch {
  readonly buffers: Uint8Array[];
  readonly controls: (Uint8Array | null)[] | null;
  readonly addresses: (Uint8Array | null)[] | Uint8Array | null;
  readonly #whom: (index: number) => ErrorPlace;

  /** @param resolved addresses without names that only a resolver understands, by what was given; each is encoded once */
  constructor(
    messages: readonly PreparedMessage[],
    space: AddressSpace,
    resolved: ReadonlyMap<unknown, unknown>,
  ) {
    const encoded = new Map<unknown, Uint8Array | null>([[null, null]]);
    for (const [given, address] of resolved) encoded.set(given, space.encode(address));
    const buffers: Uint8Array[] = [];
    const controls: (Uint8Array | null)[] = [];
    const addresses: (Uint8Array | null)[] = [];
    for (const { data, control, address } of messages) {
      buffers.push(data);
      controls.push(control);
      addresses.push(encoded.get(address) ?? null);
    }
    this.buffers = buffers;
    this.controls = controls.some((control) => control !== null) ? controls : null;
    this.addresses = addresses.every((each) => each === addresses[0]) ? (addresses[0] ?? null) : addresses;
    this.#whom = (index) => {
      const address = resolved.get(messages[index]?.address);
      return address == null ? {} : space.place(address);
    };
  }

  /** How an error names whom a message goes to. */
  place(index: number): ErrorPlace {
    return this.#whom(index);
  }
}
