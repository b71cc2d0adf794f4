import {
  type AddressCodec,
  checkInteger,
  checkObject,
  formatHardwareAddress,
  hardwareAddressBytes,
  interfaceIndexOf,
  littleEndian,
  recentName,
  viewOf,
} from '@sock/core';
import type { LinkAddress } from './link-address.js';

// struct sockaddr_dl: <net/if_dl.h> of the BSDs and macOS, whose sockaddrs all begin with their length
const LEN = 0;
const FAMILY = 1;
const INDEX = 2;
const TYPE = 4;
const NLEN = 5;
const ALEN = 6;
const DATA = 8;
/** What macOS and OpenBSD declare; the data is longer where it must be. */
const SHORTEST = 20;
const LONGEST = 255;

/** Translates between addresses and `struct sockaddr_dl`: the name and the hardware address, one after the other. */
export const linkCodec: AddressCodec<LinkAddress> = {
  encode(address, context) {
    checkObject(address, 'address', "{ interface: 'en0' }");
    const { hardwareType = 0, hardwareAddress = '' } = address;
    checkInteger(hardwareType, 'address.hardwareType', 0, 0xff);
    const hardware = hardwareAddressBytes(hardwareAddress, 'address.hardwareAddress');
    const index = interfaceIndexOf(address.interface, context);
    const name = Buffer.from(address.interface);
    const bytes = Buffer.alloc(Math.min(LONGEST, Math.max(SHORTEST, DATA + name.length + hardware.length)));
    bytes[LEN] = bytes.length;
    bytes[FAMILY] = context.family;
    viewOf(bytes).setUint16(INDEX, index, littleEndian);
    bytes[TYPE] = hardwareType;
    bytes[NLEN] = name.length;
    bytes[ALEN] = hardware.length;
    bytes.set(name, DATA);
    bytes.set(hardware, DATA + name.length);
    return bytes;
  },

  decode(bytes, context) {
    const view = viewOf(bytes);
    const index = view.getUint16(INDEX, littleEndian);
    const end = DATA + view.getUint8(NLEN);
    const name = Buffer.from(bytes.subarray(DATA, end)).toString();
    return {
      interface: name !== '' || index === 0 ? name : recentName(index, context),
      hardwareType: view.getUint8(TYPE),
      hardwareAddress: Buffer.from(bytes.subarray(end, end + view.getUint8(ALEN))),
    };
  },

  format({ interface: name, hardwareAddress = '' }) {
    const hardware =
      typeof hardwareAddress === 'string' ? hardwareAddress : formatHardwareAddress(hardwareAddress);
    return [name || 'no interface', hardware].filter(Boolean).join(' ');
  },
};
