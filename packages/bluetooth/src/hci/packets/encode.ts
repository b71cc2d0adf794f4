import { checkInteger, checkObject, invalidArgType, invalidArgValue, outOfRange } from '@sock/core';
import {
  HCI_ACLDATA_PKT,
  HCI_COMMAND_PKT,
  HCI_EVENT_PKT,
  HCI_ISODATA_PKT,
  HCI_SCODATA_PKT,
  HCI_VENDOR_PKT,
} from '../../constants/hci.js';
import type {
  HciAclPacket,
  HciCommandPacket,
  HciEventPacket,
  HciIsoPacket,
  HciPacket,
  HciScoPacket,
} from './hci-packet.js';

/**
 * The bytes of a packet, its kind first, as HCI sockets take them.
 *
 * @throws TypeError, RangeError for what is no packet
 * @example await socket.send(encodeHciPacket({ kind: 'command', opcode: 0x0c03, parameters: Buffer.alloc(0) }));
 */
export function encodeHciPacket(packet: HciPacket): Buffer {
  checkObject(packet, 'packet', "{ kind: 'command', opcode: 0x0c03, parameters: Buffer.alloc(0) }");
  switch (packet.kind) {
    case 'command':
      return encodeCommand(packet);
    case 'event':
      return encodeEvent(packet);
    case 'acl':
      return encodeAcl(packet);
    case 'sco':
      return encodeSco(packet);
    case 'iso':
      return encodeIso(packet);
    case 'vendor':
      return joined([HCI_VENDOR_PKT], checked(packet.data, 'packet.data', 0xffff));
    default:
      throw invalidArgValue(
        'packet.kind',
        'must be command, event, acl, sco, iso or vendor',
        (packet as HciPacket).kind,
      );
  }
}

function encodeCommand({ opcode, parameters }: HciCommandPacket): Buffer {
  checkInteger(opcode, 'packet.opcode', 0, 0xffff);
  const bytes = checked(parameters, 'packet.parameters', 0xff);
  return joined([HCI_COMMAND_PKT, ...uint16(opcode), bytes.length], bytes);
}

function encodeEvent({ code, parameters }: HciEventPacket): Buffer {
  checkInteger(code, 'packet.code', 0, 0xff);
  const bytes = checked(parameters, 'packet.parameters', 0xff);
  return joined([HCI_EVENT_PKT, code, bytes.length], bytes);
}

function encodeAcl({ handle, boundary, broadcast, data }: HciAclPacket): Buffer {
  checkInteger(boundary, 'packet.boundary', 0, 3);
  checkInteger(broadcast, 'packet.broadcast', 0, 3);
  const bytes = checked(data, 'packet.data', 0xffff);
  return joined(
    [HCI_ACLDATA_PKT, ...flagged(handle, boundary | (broadcast << 2)), ...uint16(bytes.length)],
    bytes,
  );
}

function encodeSco({ handle, status, data }: HciScoPacket): Buffer {
  checkInteger(status, 'packet.status', 0, 3);
  const bytes = checked(data, 'packet.data', 0xff);
  return joined([HCI_SCODATA_PKT, ...flagged(handle, status), bytes.length], bytes);
}

function encodeIso({ handle, boundary, timestamp, data }: HciIsoPacket): Buffer {
  checkInteger(boundary, 'packet.boundary', 0, 3);
  if (typeof timestamp !== 'boolean') throw invalidArgType('packet.timestamp', 'a boolean', timestamp);
  const bytes = checked(data, 'packet.data', 0x3fff);
  const flags = boundary | (Number(timestamp) << 2);
  return joined([HCI_ISODATA_PKT, ...flagged(handle, flags), ...uint16(bytes.length)], bytes);
}

function flagged(handle: number, flags: number): [number, number] {
  checkInteger(handle, 'packet.handle', 0, 0xfff);
  return uint16(handle | (flags << 12));
}

function uint16(value: number): [number, number] {
  return [value & 0xff, value >> 8];
}

function checked(data: unknown, name: string, longest: number): Uint8Array {
  if (!(data instanceof Uint8Array)) throw invalidArgType(name, 'a Buffer or a Uint8Array', data);
  if (data.length > longest) throw outOfRange(`${name}.length`, `<= ${longest}`, data.length);
  return data;
}

function joined(header: readonly number[], data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(header), data]);
}
