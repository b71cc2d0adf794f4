import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { test } from 'node:test';
import { fromNode, SOCK_STREAM, socketpair } from '@sock/core';

test('streams', async () => {
  const [a, b] = socketpair(undefined, SOCK_STREAM);
  const [left, right] = [a.toDuplex(), b.toDuplex()];
  left.end('hello');
  let text = '';
  for await (const part of right) text += part;
  assert.equal(text, 'hello');
  right.end();
});

test('Node neither takes descriptors on Windows nor tells them', async () => {
  const [a, b] = socketpair();
  assert.throws(() => a.toNode(), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
  await a.sendall('still here');
  assert.equal((await b.recv(100)).toString(), 'still here');
  a.close();
  b.close();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect(server.address().port, '127.0.0.1');
  await once(client, 'connect');
  assert.throws(() => fromNode(client), { message: /no descriptors on Windows/ });
  client.destroy();
  server.close();
});
