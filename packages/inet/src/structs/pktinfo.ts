import {
  checkObject,
  constant,
  formatIpv4,
  formatIpv6,
  littleEndian,
  newStruct,
  viewStruct,
} from '@sock/core';
import { type InterfaceArgument, interfaceField, ipv4Field, ipv6Field } from './fields.js';

// struct in_pktinfo: ip(7), <netinet/in.h>, <ws2ipdef.h>; Windows has another order and no ipi_spec_dst.
const IFINDEX = /* @__PURE__ */ constant('IN_PKTINFO_IFINDEX_OFFSET');
const SPEC_DST = /* @__PURE__ */ constant('IN_PKTINFO_SPEC_DST_OFFSET') as number | undefined;
const ADDR = /* @__PURE__ */ constant('IN_PKTINFO_ADDR_OFFSET');
const LENGTH = /* @__PURE__ */ constant('IN_PKTINFO_SIZE');

// struct in6_pktinfo: ipv6(7), RFC 3542, <netinet/in.h>
const ADDR6 = 0;
const IFINDEX6 = 16;
const LENGTH6 = 20;

/** By which way a packet of IPv4 came: the data of `IP_PKTINFO`. */
export interface InPktinfo {
  /** Index of the interface that it came in by. */
  readonly interface: number;
  /** The address of this machine that a reply should come from; `''` where the system does not tell. */
  readonly specDst: string;
  /** The destination in the packet's header: a group or a broadcast address, too. */
  readonly addr: string;
}

/** By which way a packet of IPv4 is to go. */
export interface InPktinfoToSend {
  /** The interface to go out by, its name or index. */
  readonly interface?: InterfaceArgument | undefined;
  /** The source address, which must be one of this machine's. */
  readonly specDst?: string | undefined;
  /** Not looked at by Linux; the source address on Windows. */
  readonly addr?: string | undefined;
}

/**
 * The data of a control message `IP_PKTINFO` to send, at level `IPPROTO_IP`: `struct in_pktinfo` of ip(7). What
 * {@link decodeInPktinfo} gave makes a reply leave by the address that was asked.
 *
 * @throws SocketError ENODEV for a name that no interface has
 */
export function encodeInPktinfo(info: InPktinfoToSend): Buffer {
  checkObject(info, 'info', '{ interface, specDst }');
  const { bytes, view } = newStruct('struct in_pktinfo', LENGTH);
  view.setUint32(IFINDEX, interfaceField(info.interface, 'interface'), littleEndian);
  if (info.specDst && SPEC_DST !== undefined) bytes.set(ipv4Field(info.specDst, 'specDst'), SPEC_DST);
  if (info.addr !== undefined) bytes.set(ipv4Field(info.addr, 'addr'), ADDR);
  return bytes;
}

/** The data of a control message `IP_PKTINFO`, which the option of the same name asks for. */
export function decodeInPktinfo(data: Uint8Array): InPktinfo {
  const view = viewStruct('struct in_pktinfo', LENGTH, data);
  const address = (offset: number) => formatIpv4(data.subarray(offset, offset + 4));
  return {
    interface: view.getUint32(IFINDEX, littleEndian),
    specDst: SPEC_DST === undefined ? '' : address(SPEC_DST),
    addr: address(ADDR),
  };
}

/** By which way a packet of IPv6 came: the data of `IPV6_PKTINFO`. */
export interface In6Pktinfo {
  /** Index of the interface that it came in by. */
  readonly interface: number;
  /** The destination in the packet's header. */
  readonly addr: string;
}

/** By which way a packet of IPv6 is to go. */
export interface In6PktinfoToSend {
  /** The interface to go out by, its name or index. */
  readonly interface?: InterfaceArgument | undefined;
  /** The source address, which must be one of this machine's. */
  readonly addr?: string | undefined;
}

/**
 * The data of a control message `IPV6_PKTINFO` to send, at level `IPPROTO_IPV6`: `struct in6_pktinfo` of ipv6(7).
 *
 * @throws SocketError ENODEV for a name that no interface has
 */
export function encodeIn6Pktinfo(info: In6PktinfoToSend): Buffer {
  checkObject(info, 'info', '{ interface, addr }');
  const { bytes, view } = newStruct('struct in6_pktinfo', LENGTH6);
  if (info.addr !== undefined) bytes.set(ipv6Field(info.addr, 'addr'), ADDR6);
  view.setUint32(IFINDEX6, interfaceField(info.interface, 'interface'), littleEndian);
  return bytes;
}

/** The data of a control message `IPV6_PKTINFO`, which `IPV6_RECVPKTINFO` asks for. */
export function decodeIn6Pktinfo(data: Uint8Array): In6Pktinfo {
  const view = viewStruct('struct in6_pktinfo', LENGTH6, data);
  return {
    interface: view.getUint32(IFINDEX6, littleEndian),
    addr: formatIpv6(data.subarray(ADDR6, ADDR6 + 16)),
  };
}
