import { type AddressCodec, checkInteger, checkObject, invalidArgType, viewOf } from '@sock/core';
import type { SystemAddress } from './system-address.js';

/** `AF_SYSTEM` of macOS. */
export const FAMILY = 32;
/** `AF_SYS_CONTROL`, the one kind of address there is. */
export const AF_SYS_CONTROL = 2;

// struct sockaddr_ctl: <sys/kern_control.h>. Only little-endian machines have it.
const LENGTH = 32;
const SYSADDR = 2;
const ID = 4;
const UNIT = 8;
const UINT32 = 0xffffffff;

/** Translates between addresses and `struct sockaddr_ctl`. Names are replaced by numbers before. */
export const systemCodec: AddressCodec<SystemAddress> = {
  encode(address) {
    checkObject(address, 'address', '{ id, unit } or { name }');
    if (!('id' in address)) throw invalidArgType('address.id', 'a number', undefined);
    checkInteger(address.id, 'address.id', 0, UINT32);
    checkInteger(address.unit, 'address.unit', 0, UINT32);
    const bytes = Buffer.alloc(LENGTH);
    bytes[0] = LENGTH;
    bytes[1] = FAMILY;
    bytes.writeUInt16LE(AF_SYS_CONTROL, SYSADDR);
    bytes.writeUInt32LE(address.id, ID);
    bytes.writeUInt32LE(address.unit, UNIT);
    return bytes;
  },

  decode(bytes) {
    const view = viewOf(bytes);
    if (bytes.length < LENGTH || view.getUint16(SYSADDR, true) !== AF_SYS_CONTROL)
      throw new RangeError(`${bytes.length} bytes are no sockaddr_ctl`);
    return { id: view.getUint32(ID, true), unit: view.getUint32(UNIT, true) };
  },

  format(address) {
    return 'name' in address ? address.name : `${address.id}.${address.unit}`;
  },
};
