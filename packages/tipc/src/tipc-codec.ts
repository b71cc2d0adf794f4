import { type AddressCodec, checkInteger, checkObject, littleEndian, sockaddr, viewOf } from '@sock/core';
import { TIPC_ADDR_ID, TIPC_ADDR_NAME, TIPC_ADDR_NAMESEQ, TIPC_CLUSTER_SCOPE } from './constants.js';
import type { TipcAddress } from './tipc-address.js';

// struct sockaddr_tipc: <linux/tipc.h>
const LENGTH = 16;
const ADDR_TYPE = 2;
const SCOPE = 3;
const FIRST = 4;
const SECOND = 8;
const THIRD = 12;

// net/tipc/socket.c gives the member of a group in a second one, behind the socket's: struct tipc_sockaddr_pair
const MEMBER = 16;
const PAIR = 32;

const MAX = 0xffffffff;

/** Translates between addresses and `struct sockaddr_tipc`. */
export const tipcCodec: AddressCodec<TipcAddress> = {
  encode(address, context) {
    checkAddress(address);
    const bytes = sockaddr(context.family, LENGTH);
    const view = viewOf(bytes);
    view.setUint8(ADDR_TYPE, address.addrType);
    view.setInt8(SCOPE, address.scope ?? TIPC_CLUSTER_SCOPE);
    const { v1, v2, v3 } = address;
    // struct tipc_socket_addr has the reference first.
    const [first, second] = address.addrType === TIPC_ADDR_ID ? [v2, v1] : [v1, v2];
    view.setUint32(FIRST, first, littleEndian);
    view.setUint32(SECOND, second, littleEndian);
    view.setUint32(THIRD, v3, littleEndian);
    return bytes;
  },

  decode(bytes) {
    const view = viewOf(bytes);
    const addrType = view.getUint8(ADDR_TYPE);
    const first = view.getUint32(FIRST, littleEndian);
    const second = view.getUint32(SECOND, littleEndian);
    const [v1, v2] = addrType === TIPC_ADDR_ID ? [second, first] : [first, second];
    const address = { addrType, v1, v2, v3: view.getUint32(THIRD, littleEndian), scope: view.getInt8(SCOPE) };
    return bytes.length < PAIR ? address : { ...address, member: memberOf(view) };
  },

  format({ addrType, v1, v2, v3 }) {
    if (addrType === TIPC_ADDR_ID) return `socket ${v2} of node ${v1.toString(16)}`;
    return addrType === TIPC_ADDR_NAME ? `service ${v1}:${v2}` : `services ${v1}:${v2}-${v3}`;
  },
};

function checkAddress(address: unknown): asserts address is TipcAddress {
  checkObject(address, 'address', '{ addrType: TIPC_ADDR_NAME, v1, v2, v3 }');
  const { addrType, v1, v2, v3, scope } = address as TipcAddress;
  checkInteger(addrType, 'address.addrType', TIPC_ADDR_NAMESEQ, TIPC_ADDR_ID);
  checkInteger(v1, 'address.v1', 0, MAX);
  checkInteger(v2, 'address.v2', 0, MAX);
  checkInteger(v3, 'address.v3', 0, MAX);
  if (scope !== undefined) checkInteger(scope, 'address.scope', -128, 127);
}

function memberOf(view: DataView): NonNullable<TipcAddress['member']> {
  return {
    type: view.getUint32(MEMBER + FIRST, littleEndian),
    instance: view.getUint32(MEMBER + SECOND, littleEndian),
  };
}
