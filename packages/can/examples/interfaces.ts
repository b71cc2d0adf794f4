// Lists the CAN interfaces of this machine.
import { listCanInterfaces } from '@sock/can';

for (const each of await listCanInterfaces()) {
  const { name, type, up, mtu, state, bitrate, dataBitrate } = each;
  const frames = mtu > 72 ? 'XL' : mtu === 72 ? 'FD' : 'classical';
  const rates = [bitrate, dataBitrate]
    .filter((rate) => rate !== undefined)
    .map((rate) => `${rate / 1000} kbit/s`);
  console.log([name, type, up ? 'up' : 'down', frames, state ?? '', ...rates].join(' ').trimEnd());
}
