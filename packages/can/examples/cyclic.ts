// Lets the kernel send a frame every 100 ms, with a counter that changes every second, until it is interrupted.
import { setInterval } from 'node:timers/promises';
import { openBcm } from '@sock/can';

const name = process.argv[2] ?? 'vcan0';
const period = Number(process.argv[3] ?? 1000);
using bcm = openBcm(name);
process.once('SIGINT', () => process.exit()); // what was set up ends with the socket

const frame = (count: number) => ({ kind: 'classic' as const, id: 0x123, data: Buffer.of(count & 0xff) });
await bcm.transmit(frame(0), { interval: period / 10 });
let count = 0;
for await (const _ of setInterval(period)) {
  count++;
  await bcm.update(frame(count));
  const { ival2 } = await bcm.transmission({ id: 0x123 });
  console.log(`sending ${count} every ${ival2} ms`);
}
