// <ws2bth.h>: SOCKADDR_BTH, packed. BTH_ADDR is a number of 64 bits, whose lower 48 are the device's address.
import { checkInteger } from '@sock/core';
import { readBdaddr, writeBdaddr } from '../bdaddr.js';
import type { RfcommAddress } from '../bluetooth-address.js';
import { NO_GUID, readGuid, writeGuid } from './guid.js';
import { type Layout, layoutsOf, type System } from './layout.js';

const BT_ADDR = 2;
const SERVICE_CLASS_ID = 10;
const PORT = 26;

const rfcomm: Layout<RfcommAddress> = {
  length: () => 30,
  write(bytes, { bdaddr, channel, serviceClassId }) {
    writeBdaddr(bytes, BT_ADDR, bdaddr, 'address.bdaddr');
    if (serviceClassId !== undefined)
      writeGuid(bytes, SERVICE_CLASS_ID, serviceClassId, 'address.serviceClassId');
    checkInteger(channel, 'address.channel', 0, 0xffffffff);
    bytes.writeUInt32LE(channel, PORT);
  },
  read(bytes) {
    const address = { bdaddr: readBdaddr(bytes, BT_ADDR), channel: bytes.readUInt32LE(PORT) };
    const serviceClassId = readGuid(bytes, SERVICE_CLASS_ID);
    return serviceClassId === NO_GUID ? address : { ...address, serviceClassId };
  },
};

/** BTHPROTO_* of Windows, which gives programs RFCOMM alone. */
export const windows: System = {
  layouts: /* @__PURE__ */ layoutsOf([[3, rfcomm]]),
  header(family, length) {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt16LE(family, 0);
    return bytes;
  },
};
