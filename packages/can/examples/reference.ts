// The CAN example of Python's documentation: answers each frame with itself and with one more. To try it:
//   ip link add vcan0 type vcan && ip link set vcan0 up
//   candump vcan0 & cansend vcan0 123#112233
import { AF_CAN, CAN_RAW } from '@sock/can';
import { SOCK_RAW, Socket } from '@sock/core';

// CAN frame packing/unpacking (see 'struct can_frame' in <linux/can.h>; numbers are in the machine's byte order)
const canFrameSize = 16;

function buildCanFrame(canId: number, data: Uint8Array): Buffer {
  const frame = Buffer.alloc(canFrameSize);
  frame.writeUInt32LE(canId, 0);
  frame.writeUInt8(data.length, 4);
  frame.set(data, 8);
  return frame;
}

function dissectCanFrame(frame: Buffer) {
  const canDlc = frame.readUInt8(4);
  return { canId: frame.readUInt32LE(0), canDlc, data: frame.subarray(8, 8 + canDlc) };
}

// create a raw socket and bind it to the 'vcan0' interface
const s = new Socket(AF_CAN, SOCK_RAW, CAN_RAW);
await s.bind({ interface: process.argv[2] ?? 'vcan0' });

while (true) {
  const { data: cf } = await s.recvfrom(canFrameSize);

  const { canId, canDlc, data } = dissectCanFrame(cf);
  console.log(`Received: can_id=${canId.toString(16)}, can_dlc=${canDlc}, data=${data.toString('hex')}`);

  try {
    await s.send(cf);
  } catch {
    console.log('Error sending CAN frame');
  }

  try {
    await s.send(buildCanFrame(0x01, Uint8Array.of(1, 2, 3)));
  } catch {
    console.log('Error sending CAN frame');
  }
}
