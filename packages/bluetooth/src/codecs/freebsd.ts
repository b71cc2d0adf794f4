// <netgraph/bluetooth/include/ng_btsocket.h> of FreeBSD 11 and newer.
import { checkText, outOfRange } from '@sock/core';
import type { HciAddress } from '../bluetooth-address.js';
import { bsdHeader } from './bsd-header.js';
import { l2cap, rfcommOf, sco } from './common.js';
import { type Layout, layoutsOf, type System } from './layout.js';

/** NG_NODESIZ, with the NUL. */
const NODE_SIZE = 32;

/** `struct sockaddr_hci` */
const hci: Layout<HciAddress> = {
  length: () => 2 + NODE_SIZE,
  write(bytes, { device }) {
    checkText(device, 'address.device', "a node's name like 'ubt0hci'");
    if (Buffer.byteLength(device) >= NODE_SIZE)
      throw outOfRange('address.device', `at most ${NODE_SIZE - 1} bytes long`, device);
    bytes.write(device, 2);
  },
  read(bytes) {
    const [device = ''] = bytes.toString('utf8', 2, 2 + NODE_SIZE).split('\0');
    return { device };
  },
};

/** BLUETOOTH_PROTO_* of FreeBSD. */
export const freebsd: System = {
  layouts: /* @__PURE__ */ layoutsOf([
    [134, hci],
    [135, l2cap],
    [136, rfcommOf(9)],
    [137, sco],
  ]),
  header: bsdHeader,
};
