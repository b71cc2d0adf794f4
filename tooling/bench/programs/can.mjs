// Classic frames through a virtual interface, 64 sent by one socket and received by another: 'one' at a time, or in 'batches'.
import { openCan } from '@sock/can';
import { Rate } from './clock.mjs';
import { upCan } from './up-can.mjs';

const name = upCan();
const sender = openCan(name);
const receiver = openCan(name);
const frames = Array.from({ length: 64 }, (_, i) => {
  return { kind: 'classic', id: 0x100 + i, data: Buffer.alloc(8, i) };
});
const rate = new Rate();
if (process.argv[2] === 'batches') {
  do {
    await sender.sendMany(frames);
    for (let left = frames.length; left > 0; ) left -= (await receiver.receiveMany(64)).length;
  } while (!rate.count(64, 1));
} else {
  do {
    for (const frame of frames) await sender.send(frame);
    for (let i = 0; i < 64; i++) await receiver.receive();
  } while (!rate.count(64, 1));
}
sender.close();
receiver.close();
