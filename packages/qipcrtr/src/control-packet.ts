import { checkInteger, checkObject, newStruct, viewStruct } from '@sock/core';
import { QRTR_TYPE_BYE, QRTR_TYPE_DEL_CLIENT } from './constants.js';

/** A service and a socket that serves it. */
export interface QrtrServer {
  /** Number of the service; 0 in a lookup for any. */
  readonly service: number;
  /** Its version in the low byte, its instance above; 0 in a lookup for any. */
  readonly instance: number;
  /** Node of the socket. */
  readonly node: number;
  /** Port of the socket. */
  readonly port: number;
}

/** What a name service says or is told: `struct qrtr_ctrl_pkt` of <linux/qrtr.h>. Its numbers are little-endian. */
export interface QrtrControlPacket extends Partial<QrtrServer> {
  /** `QRTR_TYPE_*`. DEL_CLIENT has a node and a port, BYE a node, those of servers and lookups all four. */
  readonly command: number;
}

const SIZE = 20;
const MAX = 0xffffffff;

const withClient: readonly (keyof QrtrServer)[] = ['node', 'port'];
const withServer: readonly (keyof QrtrServer)[] = ['service', 'instance', 'node', 'port'];

/** The fields of a command, in their order: a client's lie where a server's service and instance do. */
function fieldsOf(command: number): readonly (keyof QrtrServer)[] {
  return command === QRTR_TYPE_BYE || command === QRTR_TYPE_DEL_CLIENT ? withClient : withServer;
}

/** The bytes of `struct qrtr_ctrl_pkt`. What is left out is 0. */
export function encodeControlPacket(packet: QrtrControlPacket): Buffer {
  checkObject(packet, 'packet', '{ command: QRTR_TYPE_NEW_LOOKUP, service }');
  const { command } = packet;
  checkInteger(command, 'packet.command', 0, MAX);
  const { bytes, view } = newStruct('struct qrtr_ctrl_pkt', SIZE);
  view.setUint32(0, command, true);
  for (const [i, field] of fieldsOf(command).entries()) {
    const value = packet[field] ?? 0;
    checkInteger(value, `packet.${field}`, 0, MAX);
    view.setUint32(4 + 4 * i, value, true);
  }
  return bytes;
}

/** Reads `struct qrtr_ctrl_pkt`. */
export function decodeControlPacket(bytes: Uint8Array): QrtrControlPacket {
  const view = viewStruct('struct qrtr_ctrl_pkt', SIZE, bytes);
  const command = view.getUint32(0, true);
  const entries = fieldsOf(command).map((field, i) => [field, view.getUint32(4 + 4 * i, true)]);
  return { command, ...Object.fromEntries(entries) };
}
