import { isUint8Array } from 'node:util/types';
import { checkInteger, checkObject, invalidArgType, littleEndian, newStruct, outOfRange } from '@sock/core';
import { checkVlanTag, tagControlInformation, type VlanTag } from '../options/vlan-tag.js';

/** What a file’s packets begin with: Ethernet. */
export const LINKTYPE_ETHERNET = 1;
/** What a file’s packets begin with: an IPv4 or IPv6 header, as SOCK_DGRAM has them. */
export const LINKTYPE_RAW = 101;
/** What a file’s packets begin with: a radiotap header, as interfaces in monitor mode have it. */
export const LINKTYPE_IEEE802_11_RADIOTAP = 127;

/** Files with nanoseconds. */
const MAGIC = 0xa1b23c4d;
const MAJOR = 2;
const MINOR = 4;
const HEADER_LENGTH = 24;
const RECORD_LENGTH = 16;
/** What tcpdump has as the greatest length. */
const SNAP_LENGTH = 262144;
/** Leaves room for a tag. */
const LONGEST = 0xffffffff - 4;
/** In nanoseconds. */
const SECOND = 1_000_000_000n;
/** The two addresses of an Ethernet header, after which a tag stands. */
const ADDRESSES = 12;

/** What the beginning of a file says. */
export interface PcapHeader {
  /** What the packets begin with: `LINKTYPE_*` of https://www.tcpdump.org/linktypes.html; LINKTYPE_ETHERNET when left out. */
  readonly linkType?: number | undefined;
  /** No packet has more bytes; 262144 when left out. */
  readonly snapLength?: number | undefined;
}

/** A packet to write; a {@link RingPacket} is one. */
export interface PcapPacket {
  /** The bytes that there are of it. */
  readonly data: Uint8Array;
  /** Nanoseconds since 1970. */
  readonly timestamp: bigint;
  /** How many bytes it had on the wire; as many as `data` when left out. */
  readonly length?: number | undefined;
  /** A VLAN tag to put back into an Ethernet header. */
  readonly vlan?: VlanTag | undefined;
}

/**
 * The beginning of a file that tcpdump, Wireshark and libpcap read: pcap-savefile(5), with nanoseconds.
 *
 * @example file.write(pcapHeader()); for (const packet of block) file.write(pcapRecord(packet));
 */
export function pcapHeader(header: PcapHeader = {}): Buffer {
  checkObject(header, 'header', '{ linkType, snapLength }');
  const { linkType = LINKTYPE_ETHERNET, snapLength = SNAP_LENGTH } = header;
  checkInteger(linkType, 'header.linkType', 0, 0xffff);
  checkInteger(snapLength, 'header.snapLength', 1, 0x7fffffff);
  const { bytes, view } = newStruct('pcap file header', HEADER_LENGTH);
  view.setUint32(0, MAGIC, littleEndian);
  view.setUint16(4, MAJOR, littleEndian);
  view.setUint16(6, MINOR, littleEndian);
  view.setUint32(16, snapLength, littleEndian);
  view.setUint32(20, linkType, littleEndian);
  return bytes;
}

/**
 * A packet as it stands in a file, a copy.
 *
 * @throws TypeError, RangeError for what is no packet, and for times that the format cannot tell: before 1970, after 2105
 */
export function pcapRecord(packet: PcapPacket): Buffer {
  checkObject(packet, 'packet', '{ data, timestamp }');
  const { data, timestamp, vlan } = packet;
  if (!isUint8Array(data)) throw invalidArgType('packet.data', 'a Buffer or a Uint8Array', data);
  const length = packet.length ?? data.length;
  checkInteger(length, 'packet.length', 0, LONGEST);
  checkTime(timestamp);
  const parts = taggedParts(data, vlan);
  const added = parts.length > 1 ? TAG_LENGTH : 0;
  const { bytes, view } = newStruct('pcap record header', RECORD_LENGTH);
  view.setUint32(0, Number(timestamp / SECOND), littleEndian);
  view.setUint32(4, Number(timestamp % SECOND), littleEndian);
  view.setUint32(8, data.length + added, littleEndian);
  view.setUint32(12, length + added, littleEndian);
  return Buffer.concat([bytes, ...parts]);
}

function checkTime(timestamp: bigint): void {
  if (typeof timestamp !== 'bigint') throw invalidArgType('packet.timestamp', 'a bigint', timestamp);
  if (timestamp < 0n || timestamp >= SECOND << 32n)
    throw outOfRange('packet.timestamp', '>= 0 and less than 2 ** 32 seconds', timestamp);
}

const TAG_LENGTH = 4;

function taggedParts(data: Uint8Array, vlan: VlanTag | undefined): Uint8Array[] {
  if (!vlan) return [data];
  checkVlanTag(vlan, 'packet.vlan');
  if (data.length < ADDRESSES) return [data];
  const tag = Buffer.alloc(TAG_LENGTH);
  tag.writeUInt16BE(vlan.protocol, 0);
  tag.writeUInt16BE(tagControlInformation(vlan), 2);
  return [data.subarray(0, ADDRESSES), tag, data.subarray(ADDRESSES)];
}
