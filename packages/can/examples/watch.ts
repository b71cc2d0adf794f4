// Shows when the first byte of the frames 123 changes, and when none came for a second, until it is interrupted.
import { openBcm } from '@sock/can';

const name = process.argv[2] ?? 'vcan0';
using bcm = openBcm(name);
process.once('SIGINT', () => bcm.close()); // ends the loop

await bcm.watch({ id: 0x123, mask: Buffer.of(0xff), timeout: 1000, announceResume: true });
console.log('watching', name);
for await (const event of bcm) {
  if (event.kind === 'timeout') console.log('silence');
  else if (event.kind === 'changed' && event.frame.kind === 'classic')
    console.log(event.frame.data.toString('hex'));
}
