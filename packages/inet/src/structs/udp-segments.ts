import { type Ancillary, type AncillaryToSend, checkInteger, littleEndian, viewStruct } from '@sock/core';
import { IPPROTO_UDP } from '../constants/protocols.js';
import { UDP_GRO, UDP_SEGMENT } from '../constants/udp-options.js';

/**
 * The control message that has the kernel cut a send into datagrams of this size: one call sends up to 64 KiB of them.
 * The last may be shorter. Source: udp(7), UDP_SEGMENT; Linux 4.18.
 *
 * @param size bytes of each datagram, at most 65,535
 * @throws TypeError, RangeError
 * @example await socket.sendmsg([datagrams], [udpSegment(1200)], 0, address);
 */
export function udpSegment(size: number): AncillaryToSend {
  checkInteger(size, 'size', 0, 0xffff);
  const data = Buffer.alloc(2);
  if (littleEndian) data.writeUInt16LE(size);
  else data.writeUInt16BE(size);
  return { level: IPPROTO_UDP, type: UDP_SEGMENT, data };
}

/**
 * The size of the datagrams that were received as one: of the control message that `UDP_GRO` brings, which takes
 * `CMSG_SPACE(4)`. Source: udp(7); Linux 5.0.
 *
 * @returns `undefined` where it is one datagram
 */
export function udpSegmentSize(ancillary: readonly Ancillary[]): number | undefined {
  const item = ancillary.find(({ level, type }) => level === IPPROTO_UDP && type === UDP_GRO);
  return item && viewStruct('int', 4, item.data).getInt32(0, littleEndian);
}

/** The datagrams in what was received with `UDP_GRO` set: views, no copies. */
export function* udpSegments(
  data: Buffer,
  ancillary: readonly Ancillary[],
): Generator<Buffer, void, undefined> {
  const size = udpSegmentSize(ancillary) ?? data.length;
  if (data.length === 0) yield data;
  for (let start = 0; start < data.length; start += size) yield data.subarray(start, start + size);
}
