import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { AddressInfoEntry, AddressInfoFailure, Native } from '@sock/native';
import { expect, test } from 'vitest';

const loader = createRequire(import.meta.url).resolve('../index.cjs');
const native: Native = createRequire(import.meta.url)(loader);
const { AF_INET = 0, AI_NUMERICHOST = 0, EAI_NONAME = 0 } = native.constants;
const loopback = Buffer.from('127.0.0.1');

test('answers with addresses of their own', () => {
  const ask = () => native.getaddrinfo(loopback, '80', AF_INET, 1, 0, 0) as AddressInfoEntry[];
  const [first] = ask();
  expect(first).toMatchObject({ family: AF_INET, type: 1, proto: 6, canonname: '' });
  expect([...(first?.address ?? [])].slice(2, 8)).toEqual([0, 80, 127, 0, 0, 1]);
  first?.address.fill(0);
  expect([...(ask()[0]?.address ?? [])].slice(2, 8)).toEqual([0, 80, 127, 0, 0, 1]);
});

test('answers with a failure', () => {
  const answer = native.getaddrinfo(Buffer.from('x'), null, 0, 0, 0, AI_NUMERICHOST) as AddressInfoFailure;
  expect(answer).toEqual({ eai: EAI_NONAME, errno: 0 });
  expect(native.gaiStrerror(answer.eai)).toMatch(/not known|nodename/);
});

test('a callback runs in a turn of its own, which its microtasks belong to', async () => {
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    native.getaddrinfoAsync(loopback, null, 0, 1, 0, 0, () => {
      queueMicrotask(() => order.push('microtask'));
      setImmediate(() => {
        order.push('turn');
        resolve();
      });
      order.push('callback');
    });
    order.push('asked');
  });
  expect(order).toEqual(['asked', 'callback', 'microtask', 'turn']);
});

test('what a callback throws is an uncaught exception', async () => {
  const worker = inWorker(`
    process.once('uncaughtException', (error) => parentPort.postMessage(error.message));
    native.getaddrinfoAsync(Buffer.from('127.0.0.1'), null, 0, 1, 0, 0, () => { throw new Error('mine'); });`);
  expect(await message(worker)).toBe('mine');
  await worker.terminate();
});

test('an environment waits only for lookups that have begun', { timeout: 120_000 }, async () => {
  const slow = 'no-such-host.invalid';
  const one = duration(() => native.getaddrinfo(Buffer.from(slow), null, 0, 0, 0, 0));
  const worker = inWorker(`
    for (let count = 0; count < 400; count++) {
      native.getaddrinfoAsync(Buffer.from('${slow}'), null, 0, 0, 0, 0, () => {});
    }
    parentPort.postMessage('asked');`);
  expect(await message(worker)).toBe('asked');
  const start = performance.now();
  await worker.terminate();
  // All of them, four at a time, would take a hundred times as long as one; and one may take a name server's time-out.
  expect(performance.now() - start).toBeLessThan(30_000 + 10 * one);
});

test('ten thousand lookups leave nothing behind', { timeout: 60_000 }, () => {
  const look = (times: number) => {
    for (let count = 0; count < times; count++) native.getaddrinfo(loopback, '80', AF_INET, 1, 0, 0);
    return process.memoryUsage.rss();
  };
  const before = look(10_000);
  expect(look(10_000) - before).toBeLessThan(8 << 20);
});

function duration(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function inWorker(script: string): Worker {
  const preamble = `const { parentPort } = require('node:worker_threads');
    const native = require(${JSON.stringify(loader)});`;
  return new Worker(preamble + script, { eval: true });
}

function message(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}
