import {
  type AddressCodec,
  type CodecContext,
  checkObject,
  coded,
  interfaceIndexOf,
  littleEndian,
  recentName,
  sockaddr,
  viewOf,
} from '@sock/core';
import type { CanAddress } from './can-address.js';
import { type AddressPart, protocolOf } from './protocols/protocol.js';

// struct sockaddr_can: <linux/can.h>
const LENGTH = 24;
const IFINDEX = 4;

/** Numbers of protocols whose addresses are more than an interface, for who has nothing but the number. */
const withParts: Readonly<Record<number, string>> = { 6: 'CAN_ISOTP', 7: 'CAN_J1939' };

/** Translates between addresses and `struct sockaddr_can`. */
export const canCodec: AddressCodec<CanAddress> = {
  encode(address, context) {
    checkObject(address, 'address', "{ interface: 'can0' }");
    const bytes = sockaddr(context.family, LENGTH);
    const view = viewOf(bytes);
    view.setInt32(IFINDEX, interfaceIndexOf(address.interface, context), littleEndian);
    partOf(context)?.encode(view, address);
    return bytes;
  },

  decode(bytes, context) {
    const view = viewOf(bytes);
    const index = view.getInt32(IFINDEX, littleEndian);
    const name = index === 0 ? '' : recentName(index, context);
    const part = partOf(context);
    return part ? { interface: name, ...part.decode(view) } : { interface: name };
  },

  format(address) {
    return address.interface || 'any CAN interface';
  },
};

/** @throws Error where the protocol has a part of which nobody here knows */
function partOf({ proto }: CodecContext): AddressPart | undefined {
  const protocol = protocolOf(proto);
  const name = withParts[proto];
  if (protocol || !name) return protocol?.part;
  const message = `Addresses of ${name} are not known: import ${name} from @sock/can`;
  throw coded(new Error(message), 'ERR_FEATURE_NOT_IMPORTED');
}
