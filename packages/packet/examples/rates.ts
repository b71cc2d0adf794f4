// Shows how many packets and bytes come over an interface each second, by protocol, until it is interrupted:
//   node rates.ts eth0
// It looks at every packet, and makes no Buffer and no promise for any of them.
import { formatWithOptions } from 'node:util';
import { openRing } from '@sock/packet';

const name = process.argv[2] ?? 'lo';
using ring = openRing(name, { promiscuous: true });
process.once('SIGINT', () => ring.close()); // ends the loop

const ETHERTYPE = 12;
let bytes = new Map<number, number>();
let packets = 0;

const timer = setInterval(() => {
  const { drops } = ring.statistics();
  const rates = Object.fromEntries(
    Array.from(bytes, ([protocol, sum]) => [`0x${protocol.toString(16)}`, sum]),
  );
  console.log(formatWithOptions({ breakLength: Number.POSITIVE_INFINITY }, { packets, drops, bytes: rates }));
  bytes = new Map();
  packets = 0;
}, 1000);

for await (const block of ring) {
  const { data } = block;
  packets += block.count;
  for (const packet of block) {
    const protocol = data.readUInt16BE(packet.offset + ETHERTYPE);
    bytes.set(protocol, (bytes.get(protocol) ?? 0) + packet.length);
  }
}
clearInterval(timer);
