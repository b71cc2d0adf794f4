// <net/bluetooth/iso.h> of the kernel: struct sockaddr_iso, and struct sockaddr_iso_bc behind it for a broadcast.
import { checkInteger, checkObject, invalidArgType, outOfRange } from '@sock/core';
import { readBdaddr, writeBdaddr } from '../bdaddr.js';
import type { IsoAddress, IsoBroadcast } from '../bluetooth-address.js';
import { bdaddrTypeOf } from './fields.js';
import type { Layout } from './layout.js';

const LE_PUBLIC = 1;
const LENGTH = 10;
const BROADCAST = 9;
const LONGEST_BIS = 31;
const LENGTH_WITH_BROADCAST = 50;

export const iso: Layout<IsoAddress> = {
  length: ({ broadcast }) => (broadcast === undefined ? LENGTH : LENGTH_WITH_BROADCAST),
  write(bytes, { bdaddr, bdaddrType, broadcast }) {
    writeBdaddr(bytes, 2, bdaddr, 'address.bdaddr');
    bytes[8] = bdaddrTypeOf(bdaddrType, LE_PUBLIC);
    if (broadcast !== undefined) writeBroadcast(bytes.subarray(BROADCAST), broadcast);
  },
  read(bytes) {
    const address = { bdaddr: readBdaddr(bytes, 2), bdaddrType: bytes.readUInt8(8) };
    return bytes.length < LENGTH_WITH_BROADCAST - 1
      ? address
      : { ...address, broadcast: readBroadcast(bytes.subarray(BROADCAST)) };
  },
};

function writeBroadcast(bytes: Buffer, broadcast: IsoBroadcast): void {
  checkObject(
    broadcast,
    'address.broadcast',
    "{ bdaddr: 'AA:BB:CC:DD:EE:FF', bdaddrType: 1, sid: 0, bis: [1] }",
  );
  const { bdaddr, bdaddrType, sid, bis } = broadcast;
  writeBdaddr(bytes, 0, bdaddr, 'address.broadcast.bdaddr');
  bytes[6] = bdaddrTypeOf(bdaddrType, LE_PUBLIC, 'address.broadcast.bdaddrType');
  checkInteger(sid, 'address.broadcast.sid', 0, 0x0f);
  bytes[7] = sid;
  if (!Array.isArray(bis)) throw invalidArgType('address.broadcast.bis', 'an array of numbers', bis);
  if (bis.length > LONGEST_BIS)
    throw outOfRange('address.broadcast.bis.length', `<= ${LONGEST_BIS}`, bis.length);
  bytes[8] = bis.length;
  for (const [index, number] of bis.entries()) {
    checkInteger(number, `address.broadcast.bis[${index}]`, 1, LONGEST_BIS);
    bytes[9 + index] = number;
  }
}

function readBroadcast(bytes: Buffer): IsoBroadcast {
  const count = Math.min(bytes.readUInt8(8), LONGEST_BIS);
  return {
    bdaddr: readBdaddr(bytes, 0),
    bdaddrType: bytes.readUInt8(6),
    sid: bytes.readUInt8(7),
    bis: [...bytes.subarray(9, 9 + count)],
  };
}
