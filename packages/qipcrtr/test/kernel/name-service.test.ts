import { MSG_DONTWAIT } from '@sock/core';
import {
  lookup,
  nextServer,
  nextServerSync,
  publish,
  publishSync,
  startLookup,
  startLookupSync,
  stopLookupSync,
  unpublishSync,
} from '@sock/qipcrtr';
import { expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { open } from '../support/sockets.js';

test('the events of a lookup, by an iterator', async () => {
  const [server, client] = [kept(open()), kept(open())];
  await publish(server, { service: 720, instance: 2 });
  const place = { service: 720, instance: 2, ...server.getsockname() };
  const events = [];
  for await (const event of lookup(client, { service: 720 })) {
    events.push(event);
    if (event.name === 'complete') unpublishSync(server, { service: 720, instance: 2 });
    if (event.name === 'removed') break;
  }
  expect(events).toEqual([
    { name: 'added', ...place },
    { name: 'complete' },
    expect.objectContaining({ name: 'removed', service: 720, node: place.node, port: place.port }),
  ]);
});

test('a loop that is left ends its lookup', async () => {
  const [client, witness, server] = [kept(open()), kept(open()), kept(open())];
  for await (const event of lookup(client, { service: 721 })) if (event.name === 'complete') break;
  await startLookup(witness, { service: 721 });
  expect(await nextServer(witness)).toEqual({ name: 'complete' });
  await publish(server, { service: 721 });
  expect(await nextServer(witness)).toMatchObject({ name: 'added' });
  expect(() => client.recvSync(20, MSG_DONTWAIT)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
});

test('a lookup is aborted, and its socket lives on', async () => {
  const client = kept(open());
  const controller = new AbortController();
  const events = lookup(client, { service: 722 }, { signal: controller.signal });
  expect((await events.next()).value).toEqual({ name: 'complete' });
  const next = events.next();
  controller.abort();
  await expect(next).rejects.toMatchObject({ name: 'AbortError' });
  await publish(client, { service: 723 });
});

test('a loop ends when its socket is closed, whether it waits or not', async () => {
  const client = kept(open());
  for await (const event of lookup(client, { service: 724 })) {
    expect(event).toEqual({ name: 'complete' });
    client.close();
  }
  const waiting = kept(open());
  const events = lookup(waiting, { service: 724 });
  expect((await events.next()).value).toEqual({ name: 'complete' });
  const next = events.next();
  waiting.close();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('the blocking forms', () => {
  const [server, client, witness] = [kept(open()), kept(open()), kept(open())];
  publishSync(server, { service: 725, instance: 3 });
  for (const socket of [client, witness]) {
    startLookupSync(socket, { service: 725, instance: 3 });
    expect(nextServerSync(socket)).toEqual({
      name: 'added',
      service: 725,
      instance: 3,
      ...server.getsockname(),
    });
    expect(nextServerSync(socket)).toEqual({ name: 'complete' });
  }
  stopLookupSync(client, { service: 725, instance: 3 });
  unpublishSync(server, { service: 725, instance: 3 });
  expect(nextServerSync(witness)).toMatchObject({ name: 'removed', service: 725 });
  expect(() => client.recvSync(20, MSG_DONTWAIT)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
});

test('messages of others give a wait no more time', async () => {
  const [client, other] = [kept(open()), kept(open())];
  startLookupSync(client, { service: 726 });
  expect(nextServerSync(client)).toEqual({ name: 'complete' });
  const address = client.getsockname();
  client.settimeout(200);
  let chatting = true;
  const chat = setInterval(() => other.sendtoSync('chat', address), 20);
  setTimeout(() => {
    chatting = false;
    clearInterval(chat);
  }, 2000);
  await expect(nextServer(client)).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(chatting).toBe(true);
  expect(client.gettimeout()).toBe(200);
  clearInterval(chat);
});

test('a wait leaves the timeout of the socket as it is, for whoever looks or sets it meanwhile', async () => {
  const [client, other] = [kept(open()), kept(open())];
  startLookupSync(client, { service: 727 });
  expect(nextServerSync(client)).toEqual({ name: 'complete' });
  client.settimeout(300);
  const seen = new Set<number | null>();
  const settimeout = client.settimeout.bind(client);
  client.settimeout = (timeout) => {
    seen.add(timeout);
    settimeout(timeout);
  };
  for (let i = 0; i < 3; i++) other.sendtoSync('chat', client.getsockname());
  const timedOut = { name: 'TimeoutError', syscall: 'recvfrom', message: expect.stringContaining('300 ms') };
  await expect(nextServer(client)).rejects.toMatchObject(timedOut);
  for (let i = 0; i < 3; i++) other.sendtoSync('chat', client.getsockname());
  expect(() => nextServerSync(client)).toThrow(expect.objectContaining(timedOut));
  expect([...seen]).toEqual([]);
});

test('who may not wait is told so, and an abort ends a wait', async () => {
  const client = kept(open());
  startLookupSync(client, { service: 728 });
  expect(await nextServer(client)).toEqual({ name: 'complete' });
  await expect(nextServer(client, MSG_DONTWAIT)).rejects.toMatchObject({ code: 'EAGAIN' });
  await expect(nextServer(client, { signal: AbortSignal.timeout(50) })).rejects.toThrow(
    expect.objectContaining({ name: 'TimeoutError', code: 23 }),
  );
  client.setblocking(false);
  await expect(nextServer(client)).rejects.toMatchObject({ code: 'EAGAIN' });
  expect(() => nextServerSync(client)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
});

test('what is no service is refused before anything is sent', async () => {
  const socket = kept(open());
  const wrongType = { code: 'ERR_INVALID_ARG_TYPE' };
  for (const service of [undefined, 5, {}, { service: '1' }, { service: undefined }]) {
    await expect(publish(socket, service as never)).rejects.toMatchObject(wrongType);
    await expect(startLookup(socket, service as never)).rejects.toMatchObject(wrongType);
    expect(() => publishSync(socket, service as never)).toThrow(expect.objectContaining(wrongType));
  }
  await expect(publish(socket, { service: 1, instance: -1 })).rejects.toMatchObject({
    code: 'ERR_OUT_OF_RANGE',
  });
  expect(() => nextServerSync({} as never)).toThrow(expect.objectContaining(wrongType));
});
