import type { CanFrame, FrameSocket, OpenCanOptions } from '@sock/can';
import { openCan } from '@sock/can';
import { onTestFinished } from 'vitest';

/** A socket for frames that is closed after the test. */
export function opened(name: string, options?: OpenCanOptions): FrameSocket {
  const can = openCan(name, options);
  onTestFinished(() => can.close());
  // No test runner ends a test that blocks its thread.
  can.socket.settimeout(30_000);
  return can;
}

/** The two forms of what may wait, behind one face. */
export const forms = [
  {
    form: 'promise form',
    send: (can: FrameSocket, frame: CanFrame) => can.send(frame),
    sendMany: (can: FrameSocket, frames: Iterable<CanFrame>) => can.sendMany(frames),
    receive: (can: FrameSocket) => can.receive(),
    receiveMany: (can: FrameSocket, most: number) => can.receiveMany(most),
  },
  {
    form: 'blocking form',
    send: async (can: FrameSocket, frame: CanFrame) => can.sendSync(frame),
    sendMany: async (can: FrameSocket, frames: Iterable<CanFrame>) => can.sendManySync(frames),
    receive: async (can: FrameSocket) => can.receiveSync(),
    receiveMany: async (can: FrameSocket, most: number) => can.receiveManySync(most),
  },
] as const;

/** A small frame with a number in it. */
export function numbered(number: number, id = 0x100): CanFrame {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(number);
  return { kind: 'classic', id, data };
}

/** The number in a frame of {@link numbered}. */
export function numberIn(frame: CanFrame): number {
  if (frame.kind !== 'classic') throw new Error(`a frame of kind ${frame.kind}`);
  return Buffer.from(frame.data).readUInt32LE();
}

/** 0, 1, … */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Receives so many frames of {@link numbered}. */
export async function numbers(can: FrameSocket, count: number): Promise<number[]> {
  const received: number[] = [];
  while (received.length < count) {
    for (const { frame } of await can.receiveMany(count - received.length)) received.push(numberIn(frame));
  }
  return received;
}
