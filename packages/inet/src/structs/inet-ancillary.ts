import {
  type Ancillary,
  decodeSockExtendedErr,
  formatIpv4,
  littleEndian,
  type SockExtendedErr,
  viewStruct,
} from '@sock/core';
import type { Inet6Address, InetAddress } from '../addresses/inet-address.js';
import {
  IP_ORIGDSTADDR,
  IP_PKTINFO,
  IP_RECVDSTADDR,
  IP_RECVERR,
  IP_RECVFRAGSIZE,
  IP_RECVTOS,
  IP_RECVTTL,
  IP_TOS,
  IP_TTL,
} from '../constants/ip-options.js';
import {
  IPV6_FLOWINFO,
  IPV6_HOPLIMIT,
  IPV6_ORIGDSTADDR,
  IPV6_PKTINFO,
  IPV6_RECVERR,
  IPV6_RECVFRAGSIZE,
  IPV6_TCLASS,
} from '../constants/ipv6-options.js';
import { IPPROTO_IP, IPPROTO_IPV6, IPPROTO_TCP, IPPROTO_UDP } from '../constants/protocols.js';
import { TCP_CM_INQ } from '../constants/tcp-options.js';
import { UDP_GRO } from '../constants/udp-options.js';
import { decodeTos, decodeTtl } from './header-fields.js';
import { decodeOriginalDestination } from './original-destination.js';
import { decodeIn6Pktinfo, decodeInPktinfo, type In6Pktinfo, type InPktinfo } from './pktinfo.js';

/** What a control message of the Internet protocols says; `name` is its type as the manual pages call it. */
export type InetAncillary =
  | { readonly name: 'IP_PKTINFO'; readonly value: InPktinfo }
  | { readonly name: 'IPV6_PKTINFO'; readonly value: In6Pktinfo }
  | { readonly name: 'IP_TTL' | 'IPV6_HOPLIMIT'; readonly value: number }
  | { readonly name: 'IP_TOS' | 'IPV6_TCLASS'; readonly value: number }
  /** Traffic class and flow label, as `flowinfo` of an address has them. */
  | { readonly name: 'IPV6_FLOWINFO'; readonly value: number }
  /** Size in bytes of the largest fragment that the packet came in. */
  | { readonly name: 'IP_RECVFRAGSIZE' | 'IPV6_RECVFRAGSIZE'; readonly value: number }
  | {
      readonly name: 'IP_RECVERR' | 'IPV6_RECVERR';
      readonly value: SockExtendedErr<InetAddress | Inet6Address>;
    }
  | {
      readonly name: 'IP_ORIGDSTADDR' | 'IPV6_ORIGDSTADDR';
      readonly value: InetAddress | Inet6Address;
    }
  /** The packet's destination; BSD and macOS. */
  | { readonly name: 'IP_RECVDSTADDR'; readonly value: string }
  /** Bytes of each of the datagrams that came as one. */
  | { readonly name: 'UDP_GRO'; readonly value: number }
  /** Bytes that can still be read. */
  | { readonly name: 'TCP_CM_INQ'; readonly value: number };

type Reader = readonly [level: number, type: number, name: string, decode: (data: Uint8Array) => unknown];

// A type that the platform lacks is undefined, and no message has it. On the BSDs and macOS IP_RECVTTL and IP_RECVTOS
// are what asks for the messages and their type as well.
const readers: readonly Reader[] = [
  [IPPROTO_IP, IP_PKTINFO, 'IP_PKTINFO', decodeInPktinfo],
  [IPPROTO_IP, IP_TTL, 'IP_TTL', decodeTtl],
  [IPPROTO_IP, IP_RECVTTL, 'IP_TTL', decodeTtl],
  [IPPROTO_IP, IP_TOS, 'IP_TOS', decodeTos],
  [IPPROTO_IP, IP_RECVTOS, 'IP_TOS', decodeTos],
  [IPPROTO_IP, IP_RECVERR, 'IP_RECVERR', decodeSockExtendedErr],
  [IPPROTO_IP, IP_ORIGDSTADDR, 'IP_ORIGDSTADDR', decodeOriginalDestination],
  [IPPROTO_IP, IP_RECVDSTADDR, 'IP_RECVDSTADDR', decodeAddress],
  [IPPROTO_IP, IP_RECVFRAGSIZE, 'IP_RECVFRAGSIZE', decodeInt],
  [IPPROTO_IPV6, IPV6_PKTINFO, 'IPV6_PKTINFO', decodeIn6Pktinfo],
  [IPPROTO_IPV6, IPV6_HOPLIMIT, 'IPV6_HOPLIMIT', decodeTtl],
  [IPPROTO_IPV6, IPV6_TCLASS, 'IPV6_TCLASS', decodeTos],
  [IPPROTO_IPV6, IPV6_FLOWINFO, 'IPV6_FLOWINFO', decodeFlowinfo],
  [IPPROTO_IPV6, IPV6_RECVERR, 'IPV6_RECVERR', decodeSockExtendedErr],
  [IPPROTO_IPV6, IPV6_ORIGDSTADDR, 'IPV6_ORIGDSTADDR', decodeOriginalDestination],
  [IPPROTO_IPV6, IPV6_RECVFRAGSIZE, 'IPV6_RECVFRAGSIZE', decodeInt],
  [IPPROTO_UDP, UDP_GRO, 'UDP_GRO', decodeInt],
  [IPPROTO_TCP, TCP_CM_INQ, 'TCP_CM_INQ', decodeInt],
];

/**
 * Reads a control message of IPv4, IPv6, UDP or TCP.
 *
 * @returns `undefined` for control messages of other levels and types
 * @example
 * for (const item of ancillary) {
 *   const info = decodeInetAncillary(item);
 *   if (info?.name === 'IP_PKTINFO') console.log(info.value.addr);
 * }
 */
export function decodeInetAncillary({ level, type, data }: Ancillary): InetAncillary | undefined {
  const reader = readers.find((reader) => reader[0] === level && reader[1] === type);
  if (!reader) return undefined;
  const [, , name, decode] = reader;
  return { name, value: decode(data) } as InetAncillary;
}

function decodeInt(data: Uint8Array): number {
  return viewStruct('int', 4, data).getInt32(0, littleEndian);
}

function decodeFlowinfo(data: Uint8Array): number {
  return viewStruct('__be32', 4, data).getUint32(0);
}

function decodeAddress(data: Uint8Array): string {
  viewStruct('struct in_addr', 4, data);
  return formatIpv4(data.subarray(0, 4));
}
