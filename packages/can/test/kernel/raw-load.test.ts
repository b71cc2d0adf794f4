import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { decodeFrame, type FrameSocket } from '@sock/can';
import { SO_RCVBUF, SO_RCVBUFFORCE, SOL_SOCKET } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Peer } from '../support/can-utils.js';
import { listeners, needsCan, vcan } from '../support/interfaces.js';
import { opened, upTo } from '../support/sockets.js';

beforeEach(needsCan);

const COUNT = 100_000;

/** Sends so many frames as fast as the kernel takes them: the data counts up, and so does the identifier. */
function cangen(name: string, count: number): Peer {
  return new Peer('cangen', [name, '-g', '0', '-n', `${count}`, '-I', 'i', '-D', 'i', '-L', '8']);
}

/** Compares the frames of cangen with what they should be. */
class Tally {
  seen = 0;
  drops = 0;
  outOfOrder = 0;
  #next = 0;

  /** @param drops frames that the kernel says it has lost before this one */
  frame(id: number, data: Buffer, drops = 0): void {
    this.#next += drops - this.drops;
    const number = data.readUInt32LE();
    if (number !== this.#next || id !== number % 0x800) this.outOfOrder++;
    this.#next = number + 1;
    this.drops = drops;
    this.seen++;
  }

  batch(frames: Awaited<ReturnType<FrameSocket['receiveMany']>>): void {
    for (const { frame, drops } of frames)
      if (frame.kind === 'classic') this.frame(frame.id, frame.data, drops);
  }
}

/** For whoever reads the log. */
function report(what: string, start: number): void {
  console.log(`${what}: ${(((performance.now() - start) * 1000) / COUNT).toFixed(0)} µs a frame`);
}

describe(`${COUNT} frames of cangen -g 0, all in order`, () => {
  function roomy(name: string): FrameSocket {
    const can = opened(name);
    can.socket.setsockopt(SOL_SOCKET, SO_RCVBUFFORCE, 256 << 20);
    return can;
  }

  test('by recv of the plain socket', async () => {
    const name = vcan();
    const can = roomy(name);
    cangen(name, COUNT);
    const tally = new Tally();
    const start = performance.now();
    while (tally.seen < COUNT) {
      const frame = decodeFrame(await can.socket.recv(72));
      if (frame.kind === 'classic') tally.frame(frame.id, frame.data);
    }
    report('recv', start);
    expect(tally).toMatchObject({ seen: COUNT, outOfOrder: 0 });
    expect(can.drops).toBe(0);
  });

  test('in batches', async () => {
    const name = vcan();
    const can = roomy(name);
    cangen(name, COUNT);
    const tally = new Tally();
    const start = performance.now();
    while (tally.seen < COUNT) tally.batch(await can.receiveMany(256));
    report('batches', start);
    expect(tally).toMatchObject({ seen: COUNT, outOfOrder: 0, drops: 0 });
    expect(can.drops).toBe(0);
  });
});

test('with a small buffer each lost frame is counted where it is missing', async () => {
  const name = vcan();
  const can = opened(name);
  can.socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 20_000);
  const count = 20_000;
  const ended = once(cangen(name, count).process, 'exit');
  const tally = new Tally();
  can.socket.settimeout(500);
  let going = true;
  ended.then(() => {
    going = false;
  });
  while (going || tally.seen + can.drops < count) {
    tally.batch(await can.receiveMany(256).catch(() => []));
  }
  console.log(`small buffer: ${tally.seen} frames, ${can.drops} lost`);
  expect(tally.outOfOrder).toBe(0);
  expect(can.drops).toBeGreaterThan(0);
  expect(tally.seen + can.drops).toBe(count);
});

test('two processes and two worker threads on one interface', async () => {
  const name = vcan();
  const parties = 4;
  const count = 500;
  const program = new URL('fixtures/exchange.mjs', import.meta.url);
  const options = upTo(parties).map((own) => ({ name, own, parties, count }));
  const processes = options.slice(0, 2).map((data) => {
    const child = fork(fileURLToPath(program), [JSON.stringify(data)], { execArgv: [] });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { next: async () => (await once(child, 'message'))[0], go: () => child.send('go') };
  });
  const workers = options.slice(2).map((workerData) => {
    const worker = new Worker(program, { workerData, execArgv: [] });
    onTestFinished(() => void worker.terminate());
    return { next: async () => (await once(worker, 'message'))[0], go: () => worker.postMessage('go') };
  });
  const all = [...processes, ...workers];
  expect(await Promise.all(all.map(({ next }) => next()))).toEqual(all.map(() => 'ready'));
  await listeners(name, parties);
  const results = all.map(({ next }) => next());
  for (const { go } of all) go();
  expect(await Promise.all(results)).toEqual(
    options.map(({ own }) => ({
      inOrder: true,
      next: Object.fromEntries(upTo(parties).flatMap((other) => (other === own ? [] : [[other, count]]))),
      drops: 0,
    })),
  );
});
