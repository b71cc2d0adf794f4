// As capture.c, with a ring of this project: SECONDS FLOODED INTERFACE
import { openRing } from '@sock/packet';

const [seconds, flooded, name] = process.argv.slice(2);
const ring = openRing(name);
let packets = 0;
let sum = 0;
const before = process.cpuUsage();
setTimeout(() => ring.close(), Number(seconds) * 1000);
for await (const block of ring) {
  const { data } = block;
  for (const packet of block) {
    packets++;
    sum += packet.length + data[packet.offset + 12];
  }
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ value: packets / flooded, cpu: ((user + system) * 1000) / packets, sum }));
