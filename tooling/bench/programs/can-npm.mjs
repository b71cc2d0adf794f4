import { createRequire } from 'node:module';
import { Rate } from './clock.mjs';
import { upCan } from './up-can.mjs';

const { createRawChannel } = createRequire(import.meta.url)('socketcan');
const name = upCan();
const sender = createRawChannel(name);
const receiver = createRawChannel(name);
const frames = Array.from({ length: 64 }, (_, i) => {
  return { id: 0x100 + i, ext: false, rtr: false, data: Buffer.alloc(8, i) };
});
const rate = new Rate();
let left = 64;
const send = () => {
  for (const frame of frames) sender.send(frame);
};
receiver.addListener('onMessage', () => {
  if (--left > 0) return;
  if (rate.count(64, 1)) process.exit();
  left = 64;
  send();
});
sender.start();
receiver.start();
send();
