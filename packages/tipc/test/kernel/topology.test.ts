import { SOCK_RDM, Socket } from '@sock/core';
import {
  AF_TIPC,
  openTopology,
  openTopologySync,
  TIPC_NODE_SCOPE,
  TIPC_SUB_SERVICE,
  tipcServiceRange,
} from '@sock/tipc';
import { expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';

const bound = (type: number, instance: number) => {
  const socket = kept(new Socket(AF_TIPC, SOCK_RDM));
  socket.bindSync(tipcServiceRange(type, instance, instance, TIPC_NODE_SCOPE));
  return socket;
};

test('names that come and go are events', async () => {
  const topology = kept(await openTopology());
  await topology.subscribe({ type: 19_600, handle: Buffer.from('mine') });
  const socket = bound(19_600, 4);
  const { v1, v2 } = socket.getsockname();
  const events = topology[Symbol.asyncIterator]();
  const { value: published } = await events.next();
  expect(published).toMatchObject({ name: 'published', lower: 4, upper: 4, socket: { v1, v2 } });
  expect(published?.subscription.handle).toEqual(Buffer.from('mine\0\0\0\0'));
  socket.close();
  expect((await events.next()).value).toMatchObject({ name: 'withdrawn', lower: 4, socket: { v1, v2 } });
});

test('a subscription ends in time, or is taken back', () => {
  const topology = kept(openTopologySync());
  topology.subscribeSync({ type: 19_601, timeout: 20, filter: TIPC_SUB_SERVICE });
  expect(topology.nextSync()).toMatchObject({ name: 'timeout', subscription: { type: 19_601, timeout: 20 } });
  topology.subscribeSync({ type: 19_602 });
  bound(19_602, 1);
  const { subscription } = topology.nextSync();
  topology.cancelSync(subscription);
  bound(19_602, 2);
  topology.socket.settimeout(50);
  expect(() => topology.nextSync()).toThrow(expect.objectContaining({ code: 'ETIMEDOUT' }));
});

test('a loop ends when the connection is closed, whether it waits or not', async () => {
  const waiting = await openTopology();
  const loop = (async () => {
    for await (const event of waiting) throw new Error(`an event ${event.name}`);
  })();
  const next = waiting.next();
  waiting.close();
  await expect(next).rejects.toMatchObject({ code: 'ECANCELED' });
  await loop;
  const busy = kept(await openTopology());
  await busy.subscribe({ type: 19_603 });
  bound(19_603, 1);
  const seen: string[] = [];
  for await (const { name } of busy) {
    seen.push(name);
    busy.close();
  }
  expect(seen).toEqual(['published']);
});

test('a loop throws what ends its waits otherwise', async () => {
  const topology = kept(await openTopology());
  topology.socket.settimeout(10);
  const next = topology[Symbol.asyncIterator]().next();
  await expect(next).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('a subscription that the service refuses ends the connection, and the error says so', async () => {
  const refused = { code: 'ECONNRESET', message: expect.stringContaining('refused a subscription') };
  const opened = async () => {
    const topology = kept(await openTopology());
    await topology.subscribe({ type: 19_604, lower: 2, upper: 1 });
    return topology;
  };
  await expect((await opened()).next()).rejects.toMatchObject(refused);
  await expect((await opened())[Symbol.asyncIterator]().next()).rejects.toMatchObject(refused);
  const topology = await opened();
  expect(() => topology.nextSync()).toThrow(expect.objectContaining(refused));
});

test('no descriptor is left', async () => {
  const before = openDescriptors();
  (await openTopology()).close();
  openTopologySync().close();
  expect(openDescriptors()).toBe(before);
});

test('all who wait learn of that end, and who asks again', async () => {
  const topology = kept(await openTopology());
  const waiting = [topology.next(), topology.next()];
  topology.subscribeSync({ type: 19_604, lower: 2, upper: 1 });
  const ended = { code: 'ECONNRESET' };
  for (const next of waiting) await expect(next).rejects.toMatchObject(ended);
  await expect(topology.next()).rejects.toMatchObject(ended);
  expect(() => topology.nextSync()).toThrow(expect.objectContaining(ended));
});
