import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { SOCK_DGRAM } from '@sock/core';
import {
  type Fanout,
  joinFanout,
  PACKET_FANOUT_CBPF,
  PACKET_FANOUT_CPU,
  PACKET_FANOUT_EBPF,
  PACKET_FANOUT_HASH,
  PACKET_FANOUT_LB,
  PACKET_FANOUT_QM,
  PACKET_FANOUT_RND,
  PACKET_FANOUT_ROLLOVER,
  rolloverStatistics,
  setFanoutProgram,
} from '@sock/packet';
import { BROADCAST, bound, failureOf, frame, hardwareAddressOf, PROTOCOL, report, text } from './support.js';

const near = hardwareAddressOf('near');
const sender = bound('near', 0);
const SENT = 40;

function sendAll() {
  for (let i = 0; i < SENT; i++) sender.sendSync(frame(BROADCAST, near, `${i}`));
}

/** What each of three sockets of a group gets. */
async function shares(fanout: Fanout, prepare?: (socket: ReturnType<typeof bound>) => void) {
  const sockets = [0, 1, 2].map(() => bound('far', PROTOCOL, SOCK_DGRAM));
  try {
    const ids = sockets.map((socket) => joinFanout(socket, fanout));
    prepare?.(sockets[0] as ReturnType<typeof bound>);
    sendAll();
    const payloads = sockets.map((socket) => {
      socket.settimeout(0);
      const got: number[] = [];
      try {
        for (;;) got.push(Number(text(socket.recvSync(1500))));
      } catch {
        return got;
      }
    });
    const rollover = fanout.rollover && sockets.map(rolloverStatistics);
    return {
      ids,
      counts: payloads.map(({ length }) => length),
      payloads: payloads.flat().sort((a, b) => a - b),
      rollover,
    };
  } finally {
    for (const socket of sockets) socket.close();
  }
}

/** The first digit of the payload, which is text, decides: odd ones to the second socket. */
const byParity = '3\n48 0 0 0\n84 0 0 1\n22 0 0 0';

/** Rings of several threads that share the packets of an interface. */
async function threads(count: number) {
  const code = `
    const { parentPort } = require('node:worker_threads');
    const { openRing, joinFanout, PACKET_FANOUT_LB } = require('@sock/packet');
    const ring = openRing('far', { protocol: ${PROTOCOL}, blockSize: 1 << 16, blockCount: 4 });
    joinFanout(ring.socket, { id: 77, mode: PACKET_FANOUT_LB });
    let packets = 0;
    parentPort.on('message', (enough) => {
      if (enough) { ring.close(); parentPort.close(); } else parentPort.postMessage(packets);
    });
    (async () => { for await (const block of ring) packets += block.count; })();
    parentPort.postMessage('ready');
  `;
  const workers = Array.from({ length: count }, () => new Worker(code, { eval: true, execArgv: [] }));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  for (let i = 0; i < 10; i++) sendAll();
  const ask = (worker: Worker) => {
    worker.postMessage(false);
    return once(worker, 'message').then(([packets]) => packets as number);
  };
  let counts: number[];
  do counts = await Promise.all(workers.map(ask));
  while (counts.reduce((sum, each) => sum + each) < 10 * SENT);
  for (const worker of workers) worker.postMessage(true);
  await Promise.all(workers.map((worker) => once(worker, 'exit')));
  return counts;
}

async function errors() {
  const [first, second, third, unbound] = [0, 1, 2, 3].map(() => bound('far', PROTOCOL));
  if (!first || !second || !third || !unbound) throw new Error();
  joinFanout(first, { id: 5, mode: PACKET_FANOUT_LB, maxMembers: 2 });
  joinFanout(second, { id: 5, mode: PACKET_FANOUT_LB });
  return {
    again: await failureOf(() => joinFanout(first, { id: 5, mode: PACKET_FANOUT_LB })),
    full: await failureOf(() => joinFanout(third, { id: 5, mode: PACKET_FANOUT_LB })),
    other: await failureOf(() => joinFanout(third, { id: 5, mode: PACKET_FANOUT_HASH })),
    wrong: await failureOf(() => joinFanout(third, { id: -1, mode: PACKET_FANOUT_HASH })),
    mode: await failureOf(() => joinFanout(third, { id: 5 } as never)),
  };
}

/** The kernel counts on for as long as it runs: its numbers must not be in the way of others. */
function uniqueIds() {
  using first = bound('far', PROTOCOL);
  using second = bound('far', PROTOCOL);
  return [first, second].map((socket) => joinFanout(socket, { mode: PACKET_FANOUT_LB, uniqueId: true }));
}

report({
  sent: SENT,
  hash: await shares({ id: 1, mode: PACKET_FANOUT_HASH }),
  lb: await shares({ id: 2, mode: PACKET_FANOUT_LB }),
  cpu: await shares({ id: 3, mode: PACKET_FANOUT_CPU }),
  rollover: await shares({ id: 4, mode: PACKET_FANOUT_ROLLOVER }),
  random: await shares({ id: 6, mode: PACKET_FANOUT_RND }),
  queue: await shares({ id: 7, mode: PACKET_FANOUT_QM }),
  program: await shares({ id: 8, mode: PACKET_FANOUT_CBPF }, (socket) => setFanoutProgram(socket, byParity)),
  ebpf: await shares({ id: 9, mode: PACKET_FANOUT_EBPF }),
  flags: await shares({ id: 10, mode: PACKET_FANOUT_LB, rollover: true, defrag: true, ignoreOutgoing: true }),
  unique: uniqueIds(),
  threads: await threads(2),
  errors: await errors(),
});
process.exit();
