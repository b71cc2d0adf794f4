import { SOCK_RAW, Socket, type SocketError } from '@sock/core';
import { AF_PACKET, formatHardwareAddress, type PacketAddress } from '@sock/packet';

/** For local experiments: no other program speaks it. */
export const PROTOCOL = 0x88b5;
export const BROADCAST = 'ff:ff:ff:ff:ff:ff';

/** Tells the test what was seen: big integers as numbers, bytes in hexadecimal. */
export function report(observations: Record<string, unknown>): void {
  console.log(
    JSON.stringify(observations, (_, value) => {
      if (typeof value === 'bigint') return Number(value);
      return value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value;
    }),
  );
}

/** The error of a call that throws or rejects; `undefined` when it succeeds. */
export async function failureOf(call: () => unknown): Promise<Partial<SocketError> | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    const { code, syscall, message, name } = error as SocketError;
    return { code, syscall, message, name };
  }
}

/** A socket that is bound to an interface; all waits of it end. */
export function bound(interfaceName: string, protocol: number, type = SOCK_RAW): Socket<PacketAddress> {
  const socket = new Socket(AF_PACKET, type, 0);
  socket.settimeout(5000);
  socket.bindSync({ interface: interfaceName, protocol });
  return socket;
}

/** The hardware address of an interface, in words. */
export function hardwareAddressOf(interfaceName: string): string {
  using socket = bound(interfaceName, 0);
  return formatHardwareAddress(socket.getsockname().hardwareAddress as Uint8Array);
}

/** An Ethernet frame; its payload is filled up to what Ethernet wants at least. */
export function frame(to: string, from: string, payload: Uint8Array | string, protocol = PROTOCOL): Buffer {
  const header = Buffer.from(`${to}:${from}`.split(':').map((byte) => Number.parseInt(byte, 16)));
  const type = Buffer.alloc(2);
  type.writeUInt16BE(protocol);
  const bytes = Buffer.concat([header, type, Buffer.from(payload)]);
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, 60 - bytes.length))]);
}

/** The text of a payload without what fills it up. */
export const text = (payload: Uint8Array) => Buffer.from(payload).toString().replaceAll('\0', '');

/** A frame that was received, in parts. */
export function parsed(bytes: Buffer): { to: string; from: string; protocol: number; payload: string } {
  return {
    to: formatHardwareAddress(bytes.subarray(0, 6)),
    from: formatHardwareAddress(bytes.subarray(6, 12)),
    protocol: bytes.readUInt16BE(12),
    payload: text(bytes.subarray(14)),
  };
}
