import { checkInteger, checkObject, invalidArgValue, littleEndian, newStruct, viewStruct } from '@sock/core';
import { TIPC_SUB_PORTS, TIPC_SUBSCR_TIMEOUT, TIPC_WAIT_FOREVER, TIPC_WITHDRAWN } from '../constants.js';
import { type TipcAddress, tipcSocketAddress } from '../tipc-address.js';

/** What to report: `struct tipc_subscr` of <linux/tipc.h>. */
export interface TipcSubscription {
  /** The type of the services. */
  readonly type: number;
  /** The lowest instance; 0 if it is left out. */
  readonly lower?: number | undefined;
  /** The highest instance; 0xffffffff if it is left out. */
  readonly upper?: number | undefined;
  /** After how many milliseconds it ends, with an event; TIPC_WAIT_FOREVER if it is left out. */
  readonly timeout?: number | undefined;
  /** TIPC_SUB_PORTS if it is left out, or TIPC_SUB_SERVICE. */
  readonly filter?: number | undefined;
  /** Up to 8 bytes that come back with each event. */
  readonly handle?: Uint8Array | undefined;
}

/** What the topology service reports: `struct tipc_event` of <linux/tipc.h>. */
export interface TipcEvent {
  /** A name was bound, is gone, or the subscription is over. */
  readonly name: 'published' | 'withdrawn' | 'timeout';
  /** The lowest instance of the name. */
  readonly lower: number;
  /** The highest instance of the name. */
  readonly upper: number;
  /** The socket that has bound it. */
  readonly socket: TipcAddress;
  /** The subscription that it belongs to, all of its parts filled in. */
  readonly subscription: Required<TipcSubscription>;
}

/** Size of `struct tipc_event`. */
export const EVENT_SIZE = 48;

const SUBSCR_SIZE = 28;
const HANDLE = 20;
const HANDLE_SIZE = 8;
const SUBSCR = 20;

/** The bytes of `struct tipc_subscr`, in this machine's byte order. */
export function encodeSubscription(subscription: TipcSubscription): Buffer {
  checkObject(subscription, 'subscription', '{ type }');
  const { type, lower = 0, upper = 0xffffffff, handle = new Uint8Array() } = subscription;
  const { timeout = TIPC_WAIT_FOREVER, filter = TIPC_SUB_PORTS } = subscription;
  if (!(handle instanceof Uint8Array) || handle.length > HANDLE_SIZE)
    throw invalidArgValue('subscription.handle', 'must be a Uint8Array of at most 8 bytes', handle);
  const { bytes, view } = newStruct('struct tipc_subscr', SUBSCR_SIZE);
  for (const [i, [name, value]] of Object.entries({ type, lower, upper, timeout, filter }).entries()) {
    checkInteger(value, `subscription.${name}`, name === 'timeout' ? TIPC_WAIT_FOREVER : 0, 0xffffffff);
    view.setUint32(4 * i, value >>> 0, littleEndian);
  }
  bytes.set(handle, HANDLE);
  return bytes;
}

/** Reads `struct tipc_event`. */
export function decodeEvent(bytes: Uint8Array): TipcEvent {
  const view = viewStruct('struct tipc_event', EVENT_SIZE, bytes);
  const number = (offset: number) => view.getUint32(offset, littleEndian);
  return {
    name: nameOf(number(0)),
    lower: number(4),
    upper: number(8),
    socket: tipcSocketAddress(number(16), number(12)),
    subscription: {
      type: number(SUBSCR),
      lower: number(SUBSCR + 4),
      upper: number(SUBSCR + 8),
      timeout: number(SUBSCR + 12) === 0xffffffff ? TIPC_WAIT_FOREVER : number(SUBSCR + 12),
      filter: number(SUBSCR + 16),
      handle: Buffer.from(bytes.subarray(SUBSCR + HANDLE, SUBSCR + HANDLE + HANDLE_SIZE)),
    },
  };
}

function nameOf(event: number): TipcEvent['name'] {
  if (event === TIPC_SUBSCR_TIMEOUT) return 'timeout';
  return event === TIPC_WITHDRAWN ? 'withdrawn' : 'published';
}
