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

/** Messages as they were given, all of one form. */
export function outgoing<A>(messages: Iterable<Data | OutgoingMessage<A>>): OutgoingMessage<A>[] {
  if (typeof messages !== 'object' || messages === null || !(Symbol.iterator in messages) || isData(messages))
    throw invalidArgType('messages', 'an iterable of messages', messages);
  return Array.from(messages, (message, index) => {
    if (isData(message)) return { data: message };
    if (typeof message === 'object' && message !== null && 'data' in message) return message;
    throw invalidArgType(`messages[${index}]`, 'data or an object with data', message);
  });
}

function isData(value: unknown): value is Data {
  return (
    typeof value === 'string' ||
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer ||
    value instanceof SharedArrayBuffer
  );
}

/** Messages as sendmmsg(2) takes them. */
export class OutgoingBatch {
  readonly buffers: Uint8Array[];
  readonly controls: (Uint8Array | null)[] | null;
  readonly addresses: (Uint8Array | null)[] | Uint8Array | null;
  readonly #whom: (index: number) => ErrorPlace;

  /**
   * @param addressOf the address of a message, without names that only a resolver understands; `null` for the peer.
   * One that several messages have is encoded once.
   */
  constructor(
    messages: readonly OutgoingMessage<unknown>[],
    space: AddressSpace,
    addressOf: (message: OutgoingMessage<unknown>) => unknown,
  ) {
    const buffers: Uint8Array[] = [];
    const controls: (Uint8Array | null)[] = [];
    const addresses: (Uint8Array | null)[] = [];
    const encoded = new Map<unknown, Uint8Array | null>([[null, null]]);
    for (const message of messages) {
      const { data } = message;
      // Only an error needs the name.
      buffers.push(data instanceof Uint8Array ? data : bytesOf(data, `messages[${buffers.length}].data`));
      controls.push(message.ancillary ? encodeAncillary(message.ancillary) : null);
      const address = addressOf(message);
      if (!encoded.has(address)) encoded.set(address, space.encode(address));
      addresses.push(encoded.get(address) ?? null);
    }
    this.buffers = buffers;
    this.controls = controls.some((control) => control !== null) ? controls : null;
    this.addresses = addresses.every((each) => each === addresses[0]) ? (addresses[0] ?? null) : addresses;
    this.#whom = (index) => {
      const message = messages[index];
      const address = message && addressOf(message);
      return address == null ? {} : space.place(address);
    };
  }

  /** How an error names whom a message goes to. */
  place(index: number): ErrorPlace {
    return this.#whom(index);
  }
}
