// Shows what comes over a CAN interface, lost frames and errors of the bus included, until it is interrupted.
import { CAN_ERR_MASK, type CanFrame, decodeErrorFrame, openCan } from '@sock/can';

const name = process.argv[2] ?? 'vcan0';
using can = openCan(name, { fd: true, timestamps: true, errorMask: CAN_ERR_MASK });
process.once('SIGINT', () => can.close()); // ends the loop

function text(frame: CanFrame<Buffer>): string {
  switch (frame.kind) {
    case 'error':
      return `error ${JSON.stringify(decodeErrorFrame(frame))}`;
    case 'remote':
      return `${frame.id.toString(16)} remote, ${frame.dlc} bytes wanted`;
    case 'xl':
      return `priority ${frame.priority.toString(16)} ${frame.data.toString('hex')}`;
    default:
      return `${frame.id.toString(16).padStart(frame.extended ? 8 : 3, '0')} ${frame.data.toString('hex')}`;
  }
}

let drops = 0;
for await (const { frame, timestamp, ...message } of can) {
  if (message.drops > drops) console.log(`${message.drops - drops} frames were lost here`);
  drops = message.drops;
  console.log(timestamp, message.interface, text(frame));
}
