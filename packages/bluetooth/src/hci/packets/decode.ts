import { invalidArgType, invalidArgValue, outOfRange } from '@sock/core';
import {
  HCI_ACLDATA_PKT,
  HCI_COMMAND_PKT,
  HCI_EVENT_PKT,
  HCI_ISODATA_PKT,
  HCI_SCODATA_PKT,
  HCI_VENDOR_PKT,
} from '../../constants/hci.js';
import type { HciPacket } from './hci-packet.js';

/**
 * The packet in bytes that an HCI socket has received. Its data is memory of its own.
 *
 * @throws TypeError for a kind that is not known, RangeError for a packet that was cut short
 * @example decodeHciPacket(await socket.recv(1028));
 */
export function decodeHciPacket(bytes: Uint8Array): HciPacket<Buffer> {
  if (!(bytes instanceof Uint8Array)) throw invalidArgType('bytes', 'a Buffer or a Uint8Array', bytes);
  const read = readers.get(bytes[0] ?? 0);
  if (!read) throw invalidArgValue('bytes', 'begin with no kind of HCI packet', bytes[0]);
  return read(new Fields(bytes));
}

const readers: ReadonlyMap<number, (fields: Fields) => HciPacket<Buffer>> = /* @__PURE__ */ new Map([
  [
    HCI_COMMAND_PKT,
    (fields) => ({ kind: 'command', opcode: fields.uint16(1), parameters: fields.data(4, fields.uint8(3)) }),
  ],
  [
    HCI_EVENT_PKT,
    (fields) => ({ kind: 'event', code: fields.uint8(1), parameters: fields.data(3, fields.uint8(2)) }),
  ],
  [HCI_ACLDATA_PKT, acl],
  [HCI_SCODATA_PKT, sco],
  [HCI_ISODATA_PKT, iso],
  [HCI_VENDOR_PKT, (fields) => ({ kind: 'vendor', data: fields.data(1) })],
]);

function acl(fields: Fields): HciPacket<Buffer> {
  const { handle, flags } = fields.handle();
  const data = fields.data(5, fields.uint16(3));
  return { kind: 'acl', handle, boundary: flags & 3, broadcast: flags >> 2, data };
}

function sco(fields: Fields): HciPacket<Buffer> {
  const { handle, flags } = fields.handle();
  return { kind: 'sco', handle, status: flags & 3, data: fields.data(4, fields.uint8(3)) };
}

function iso(fields: Fields): HciPacket<Buffer> {
  const { handle, flags } = fields.handle();
  const data = fields.data(5, fields.uint16(3) & 0x3fff);
  return { kind: 'iso', handle, boundary: flags & 3, timestamp: (flags & 4) !== 0, data };
}

/** Numbers have their low byte first, whatever the machine. */
class Fields {
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  uint8(offset: number): number {
    return this.#bytes.readUInt8(offset);
  }

  uint16(offset: number): number {
    return this.#bytes.readUInt16LE(offset);
  }

  handle(): { handle: number; flags: number } {
    const value = this.uint16(1);
    return { handle: value & 0xfff, flags: value >> 12 };
  }

  data(offset: number, length: number = this.#bytes.length - offset): Buffer {
    const end = offset + length;
    if (end > this.#bytes.length) throw outOfRange('bytes.length', `>= ${end}`, this.#bytes.length);
    return Buffer.from(this.#bytes.subarray(offset, end));
  }
}
