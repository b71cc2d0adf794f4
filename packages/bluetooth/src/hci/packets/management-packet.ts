import { checkInteger, checkObject, invalidArgType, outOfRange } from '@sock/core';

/** What goes over the channels control, monitor and logging. */
export interface ManagementPacket<D extends Uint8Array = Uint8Array> {
  /**
   * Control: the command or event (mgmt-api.txt of BlueZ). Monitor: what it is (<net/bluetooth/hci_mon.h> of the kernel):
   * 0 and 1 a controller that came or went, 2 command, 3 event, 4 and 5 ACL data sent and received, 6 and 7 SCO data.
   */
  readonly opcode: number;
  /** The controller's number; `HCI_DEV_NONE` for none. */
  readonly index: number;
  /** What belongs to it. In the monitor channel: an HCI packet without its first byte. */
  readonly data: D;
}

// struct mgmt_hdr, struct hci_mon_hdr: three numbers of 16 bits, their low bytes first
const HEADER = 6;

/**
 * The bytes of a packet.
 *
 * @throws TypeError, RangeError for what is no packet
 */
export function encodeManagementPacket(packet: ManagementPacket): Buffer {
  checkObject(packet, 'packet', '{ opcode: 1, index: 0xffff, data: Buffer.alloc(0) }');
  const { opcode, index, data } = packet;
  checkInteger(opcode, 'packet.opcode', 0, 0xffff);
  checkInteger(index, 'packet.index', 0, 0xffff);
  if (!(data instanceof Uint8Array)) throw invalidArgType('packet.data', 'a Buffer or a Uint8Array', data);
  if (data.length > 0xffff) throw outOfRange('packet.data.length', '<= 65535', data.length);
  const header = Buffer.alloc(HEADER);
  header.writeUInt16LE(opcode, 0);
  header.writeUInt16LE(index, 2);
  header.writeUInt16LE(data.length, 4);
  return Buffer.concat([header, data]);
}

/**
 * The packet in bytes that a socket of such a channel has received. Its data is memory of its own.
 *
 * @throws RangeError for a packet that was cut short
 */
export function decodeManagementPacket(bytes: Uint8Array): ManagementPacket<Buffer> {
  if (!(bytes instanceof Uint8Array)) throw invalidArgType('bytes', 'a Buffer or a Uint8Array', bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = HEADER + buffer.readUInt16LE(4);
  if (end > buffer.length) throw outOfRange('bytes.length', `>= ${end}`, buffer.length);
  const data = Buffer.from(buffer.subarray(HEADER, end));
  return { opcode: buffer.readUInt16LE(0), index: buffer.readUInt16LE(2), data };
}
