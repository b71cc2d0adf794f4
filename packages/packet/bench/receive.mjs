// As receive.c, with a ring of this package: node receive.mjs INTERFACE SECONDS
import { openRing } from '@sock/packet';

const [name, seconds] = process.argv.slice(2);
const ring = openRing(name);
let packets = 0;
let sum = 0;
const before = process.cpuUsage();
setTimeout(() => ring.close(), Number(seconds) * 1000);
let drops = 0;
for await (const block of ring) {
  const { data } = block;
  for (const packet of block) {
    packets++;
    sum += packet.length + data[packet.offset + 12];
  }
  if (block.losing) drops += ring.statistics().drops;
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ packets, drops, cpu: (user + system) / 1e6, sum }));
