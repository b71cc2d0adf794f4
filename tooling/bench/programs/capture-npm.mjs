// As capture.c, with libpcap by npm's cap: SECONDS FLOODED INTERFACE
import { createRequire } from 'node:module';

const { Cap } = createRequire(import.meta.url)('cap');
const [seconds, flooded, name] = process.argv.slice(2);
const capture = new Cap();
const data = Buffer.alloc(65_535);
let packets = 0;
let sum = 0;
capture.open(name, '', 16 * 1024 * 1024, data);
capture.setMinBytes?.(0);
const before = process.cpuUsage();
capture.on('packet', (length) => {
  packets++;
  sum += length + data[12];
});
setTimeout(() => {
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ value: packets / flooded, cpu: ((user + system) * 1000) / packets, sum }));
  process.exit();
}, Number(seconds) * 1000);
