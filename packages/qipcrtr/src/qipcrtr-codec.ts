import { type AddressCodec, checkInteger, checkObject, littleEndian, sockaddr, viewOf } from '@sock/core';
import type { QipcrtrAddress } from './qipcrtr-address.js';

// struct sockaddr_qrtr: <linux/qrtr.h>
const LENGTH = 12;
const NODE = 4;
const PORT = 8;
const MAX = 0xffffffff;

/** Translates between addresses and `struct sockaddr_qrtr`. */
export const qipcrtrCodec: AddressCodec<QipcrtrAddress> = {
  encode(address, context) {
    checkObject(address, 'address', '{ node, port }');
    const { node, port } = address;
    checkInteger(node, 'address.node', 0, MAX);
    checkInteger(port, 'address.port', 0, MAX);
    const bytes = sockaddr(context.family, LENGTH);
    const view = viewOf(bytes);
    view.setUint32(NODE, node, littleEndian);
    view.setUint32(PORT, port, littleEndian);
    return bytes;
  },

  decode(bytes) {
    const view = viewOf(bytes);
    return { node: view.getUint32(NODE, littleEndian), port: view.getUint32(PORT, littleEndian) };
  },

  format({ node, port }) {
    return `${node}:${port}`;
  },
};
