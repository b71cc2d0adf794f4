// Writes what an interface receives and sends into a file, which tcpdump and Wireshark read, until it is interrupted:
//   node capture.ts eth0 capture.pcap [most packets] < filter
// The filter on the standard input, if it is a file or a pipe, is the output of: tcpdump -dd -y EN10MB 'tcp port 80'
import { closeSync, fstatSync, openSync, readFileSync, writeSync } from 'node:fs';
import { openRing, pcapHeader, pcapRecord } from '@sock/packet';

const [name = 'lo', path = 'capture.pcap', most = 'Infinity'] = process.argv.slice(2);
const program = fstatSync(0).isFile() || fstatSync(0).isFIFO() ? readFileSync(0, 'utf8') : '';
const file = openSync(path, 'w');
writeSync(file, pcapHeader());

using ring = openRing(name, program === '' ? {} : { filter: program });
console.log(`capturing on ${name}`);
process.once('SIGINT', () => ring.close()); // ends the loop

let left = Number(most);
for await (const block of ring) {
  const packets = [...block].slice(0, left);
  writeSync(file, Buffer.concat(packets.map(pcapRecord)));
  left -= packets.length;
  if (left === 0) break;
}
closeSync(file);
if (ring.socket.fileno() >= 0) console.log(ring.statistics());
