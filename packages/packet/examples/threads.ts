// Threads that share the packets of an interface, all packets of a flow in one of them: node threads.ts eth0 4
import { fileURLToPath } from 'node:url';
import { isMainThread, threadId, Worker } from 'node:worker_threads';
import { joinFanout, openRing, PACKET_FANOUT_HASH } from '@sock/packet';

const [name = 'lo', count = '2'] = process.argv.slice(2);

if (isMainThread) {
  for (let i = 0; i < Number(count); i++) new Worker(fileURLToPath(import.meta.url), { argv: [name] });
} else {
  using ring = openRing(name);
  joinFanout(ring.socket, { id: process.pid & 0xffff, mode: PACKET_FANOUT_HASH, rollover: true });
  let packets = 0;
  setInterval(() => {
    console.log(`thread ${threadId}: ${packets} packets`);
    packets = 0;
  }, 1000);
  for await (const block of ring) packets += block.count;
}
