import type { Advices } from '@sock/core';
import type { CanAddress } from '../can-address.js';

/** What a protocol has beside the interface. */
export interface AddressPart {
  /** Writes it into the `struct sockaddr_can`. @throws TypeError, RangeError for what is no address */
  encode(view: DataView, address: CanAddress): void;
  /** Reads it from there. */
  decode(view: DataView): object;
}

/** What a protocol of the family has of its own. */
export interface CanProtocol {
  /** For protocols whose addresses are more than an interface. */
  readonly part?: AddressPart;
  /** What a person can do about an error. */
  readonly advices: Advices;
}

const key = Symbol.for('@sock/can.protocols');
const scope = globalThis as { [key]?: Map<number, CanProtocol> };

/** One for all copies of this module in a thread, as the registry of families is. */
function protocols(): Map<number, CanProtocol> {
  scope[key] ??= new Map();
  return scope[key];
}

/** Makes a protocol known, and gives its constant. */
export function registerProtocol(proto: number, protocol: CanProtocol): number {
  protocols().set(proto, protocol);
  return proto;
}

/** @returns `undefined` for one that needs nothing more, or that nobody has imported */
export function protocolOf(proto: number | undefined): CanProtocol | undefined {
  return proto === undefined ? undefined : protocols().get(proto);
}
