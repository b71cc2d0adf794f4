import { checkInteger, checkObject, littleEndian, newStruct, viewStruct } from '@sock/core';

// struct virtio_net_hdr: <linux/virtio_net.h>
const FLAGS = 0;
const GSO_TYPE = 1;
const HDR_LEN = 2;
const GSO_SIZE = 4;
const CSUM_START = 6;
const CSUM_OFFSET = 8;
/** Bytes of a `struct virtio_net_hdr`. */
export const VNET_HEADER_LENGTH = 10;

/** Flag: the checksum is left to the interface: from `csumStart` on, to be stored at `csumOffset` from there. */
export const VIRTIO_NET_HDR_F_NEEDS_CSUM = 1;
/** Flag: the checksum was found right. */
export const VIRTIO_NET_HDR_F_DATA_VALID = 2;
/** No segments. */
export const VIRTIO_NET_HDR_GSO_NONE = 0;
/** Segments of TCP over IPv4. */
export const VIRTIO_NET_HDR_GSO_TCPV4 = 1;
/** Segments of UDP, put together from fragments (UFO). */
export const VIRTIO_NET_HDR_GSO_UDP = 3;
/** Segments of TCP over IPv6. */
export const VIRTIO_NET_HDR_GSO_TCPV6 = 4;
/** Segments of UDP, each a datagram (USO). */
export const VIRTIO_NET_HDR_GSO_UDP_L4 = 5;
/** Flag of the type of segments: TCP with explicit congestion notification. */
export const VIRTIO_NET_HDR_GSO_ECN = 0x80;

/** What stands before each packet when `PACKET_VNET_HDR` is on: what is left to do for an interface. */
export interface VnetHeader {
  /** `VIRTIO_NET_HDR_F_*`; 0 when left out. */
  readonly flags?: number | undefined;
  /** Kind of segments: `VIRTIO_NET_HDR_GSO_*`; none when left out. */
  readonly gsoType?: number | undefined;
  /** Length of the headers that each segment gets, in bytes. */
  readonly headerLength?: number | undefined;
  /** Length of each segment, in bytes without headers. */
  readonly gsoSize?: number | undefined;
  /** Where the bytes of the checksum start. */
  readonly csumStart?: number | undefined;
  /** Where from there the checksum is. */
  readonly csumOffset?: number | undefined;
}

/** A `struct virtio_net_hdr` to put before a packet. Source: <linux/virtio_net.h>. */
export function encodeVnetHeader(header: VnetHeader = {}): Buffer {
  checkObject(header, 'header', '{ flags, csumStart, csumOffset }');
  const { bytes, view } = newStruct('struct virtio_net_hdr', VNET_HEADER_LENGTH);
  for (const [name, offset, most] of FIELDS) {
    const value = header[name] ?? 0;
    checkInteger(value, `header.${name}`, 0, most);
    if (most === 0xff) view.setUint8(offset, value);
    else view.setUint16(offset, value, littleEndian);
  }
  return bytes;
}

/** The opposite of {@link encodeVnetHeader}; the packet follows after {@link VNET_HEADER_LENGTH} bytes, or as many as PACKET_VNET_HDR_SZ says. */
export function decodeVnetHeader(data: Uint8Array): Required<VnetHeader> {
  const view = viewStruct('struct virtio_net_hdr', VNET_HEADER_LENGTH, data);
  return {
    flags: view.getUint8(FLAGS),
    gsoType: view.getUint8(GSO_TYPE),
    headerLength: view.getUint16(HDR_LEN, littleEndian),
    gsoSize: view.getUint16(GSO_SIZE, littleEndian),
    csumStart: view.getUint16(CSUM_START, littleEndian),
    csumOffset: view.getUint16(CSUM_OFFSET, littleEndian),
  };
}

const FIELDS: readonly (readonly [keyof VnetHeader, offset: number, most: number])[] = [
  ['flags', FLAGS, 0xff],
  ['gsoType', GSO_TYPE, 0xff],
  ['headerLength', HDR_LEN, 0xffff],
  ['gsoSize', GSO_SIZE, 0xffff],
  ['csumStart', CSUM_START, 0xffff],
  ['csumOffset', CSUM_OFFSET, 0xffff],
];
