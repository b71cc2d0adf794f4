import { checkInteger, littleEndian, newStruct, viewStruct } from '@sock/core';

/**
 * How many routers may still pass the packet on: the data of a control message `IP_TTL` (which `IP_RECVTTL` asks
 * for) or `IPV6_HOPLIMIT` (`IPV6_RECVHOPLIMIT`).
 *
 * Source: ip(7), ipv6(7). A C `int` on Linux, a byte for IPv4 on the BSDs and macOS.
 */
export function decodeTtl(data: Uint8Array): number {
  return decodeByteOrInt(data);
}

/**
 * The data of a control message `IP_TTL` or `IPV6_HOPLIMIT` to send: a C `int`.
 *
 * @param ttl 0 to 255
 */
export function encodeTtl(ttl: number): Buffer {
  return encodeInt(ttl, 'ttl');
}

/**
 * Type of service (DSCP and ECN) of a packet: the data of a control message `IP_TOS` (which `IP_RECVTOS` asks for) or
 * `IPV6_TCLASS` (`IPV6_RECVTCLASS`).
 *
 * Source: ip(7), ipv6(7). A byte for IPv4, a C `int` for IPv6.
 */
export function decodeTos(data: Uint8Array): number {
  return decodeByteOrInt(data);
}

/**
 * The data of a control message `IP_TOS` or `IPV6_TCLASS` to send: a C `int`.
 *
 * @param tos 0 to 255
 */
export function encodeTos(tos: number): Buffer {
  return encodeInt(tos, 'tos');
}

function decodeByteOrInt(data: Uint8Array): number {
  const view = viewStruct('byte or int', 1, data);
  return data.length < 4 ? view.getUint8(0) : view.getInt32(0, littleEndian);
}

function encodeInt(value: number, name: string): Buffer {
  checkInteger(value, name, 0, 0xff);
  const { bytes, view } = newStruct('int', 4);
  view.setInt32(0, value, littleEndian);
  return bytes;
}
