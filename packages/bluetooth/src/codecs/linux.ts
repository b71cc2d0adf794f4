// <bluetooth/l2cap.h>, <bluetooth/rfcomm.h>, <bluetooth/hci.h>, <bluetooth/sco.h> of BlueZ.
import { checkInteger, littleEndian, sockaddr, viewOf } from '@sock/core';
import type { HciAddress } from '../bluetooth-address.js';
import { l2cap, rfcommOf, sco } from './common.js';
import { type Layout, layoutsOf, type System } from './layout.js';
import { iso } from './linux-iso.js';

/** `struct sockaddr_hci`, in the machine's byte order */
const hci: Layout<HciAddress> = {
  length: () => 6,
  write(bytes, { device, channel = 0 }) {
    checkInteger(device, 'address.device', 0, 0xffff);
    checkInteger(channel, 'address.channel', 0, 0xffff);
    const view = viewOf(bytes);
    view.setUint16(2, device, littleEndian);
    view.setUint16(4, channel, littleEndian);
  },
  read(bytes) {
    const view = viewOf(bytes);
    return { device: view.getUint16(2, littleEndian), channel: view.getUint16(4, littleEndian) };
  },
};

/** BTPROTO_* of Linux, whose structures are of Linux too. */
export const linux: System = {
  layouts: /* @__PURE__ */ layoutsOf([
    [0, l2cap],
    [1, hci],
    [2, sco],
    [3, rfcommOf(10)],
    [8, iso],
  ]),
  header: sockaddr,
};
