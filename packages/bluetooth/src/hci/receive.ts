import { checkSocket, type Socket, untilClosed, type WaitOptions } from '@sock/core';
import type { BluetoothAddress } from '../bluetooth-address.js';
import { decodeHciAncillary, type HciPacketInfo, hciAncillarySize } from './hci-ancillary.js';
import { decodeHciPacket } from './packets/decode.js';
import type { HciPacket } from './packets/hci-packet.js';

/** A packet, and what the kernel tells about it. */
export interface ReceivedHciPacket extends HciPacketInfo {
  /** What came. */
  readonly packet: HciPacket<Buffer>;
}

/** Longer than any packet: kind, header, and the longest isochronous data. */
const SIZE = 1 + 4 + 0x3fff;

/**
 * Waits for a packet on the raw or the user channel.
 *
 * @throws SocketError, TimeoutError
 */
export async function receiveHci(
  socket: Socket<BluetoothAddress>,
  options?: WaitOptions,
): Promise<ReceivedHciPacket> {
  checkSocket(socket);
  return received(await socket.recvmsg(SIZE, hciAncillarySize(), options));
}

/** {@link receiveHci} on this thread. */
export function receiveHciSync(socket: Socket<BluetoothAddress>, options?: WaitOptions): ReceivedHciPacket {
  checkSocket(socket);
  return received(socket.recvmsgSync(SIZE, hciAncillarySize(), options));
}

/** Each packet as it comes, until the socket is closed. Leaving the loop leaves the socket open. */
export function hciPackets(
  socket: Socket<BluetoothAddress>,
  options?: WaitOptions,
): AsyncGenerator<ReceivedHciPacket, void, undefined> {
  return untilClosed(socket, () => receiveHci(socket, options));
}

type Message = Awaited<ReturnType<Socket<BluetoothAddress>['recvmsg']>>;

function received({ data, ancillary }: Message): ReceivedHciPacket {
  return { packet: decodeHciPacket(data), ...decodeHciAncillary(ancillary) };
}
