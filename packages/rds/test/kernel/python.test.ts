import { RDS_TRANS_TCP, SO_RDS_TRANSPORT, SOL_RDS } from '@sock/rds';
import { beforeEach, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { cable } from '../support/cable.js';
import { python } from '../support/python.js';
import { bound } from '../support/sockets.js';

beforeEach(needs('python3'));

const answering = `
data, *source = recvfrom(s)
say(data.decode(), *source)
sendto(s, b'back: ' + data, *source)
`;

test('python3 gets a message and answers it, and both report the same addresses', async () => {
  const socket = kept(bound());
  const peer = python('127.0.0.1', answering);
  const address = { host: '127.0.0.1', port: Number(await peer.line()) };
  await socket.sendto('to python', address);
  expect(await peer.line()).toBe(`to python 127.0.0.1 ${socket.getsockname().port}`);
  const answer = await socket.recvfrom(100);
  expect(answer).toEqual({ data: Buffer.from('back: to python'), address });
  await peer.end();
});

test('python3 sends first, and messages keep their order', async () => {
  const socket = kept(bound());
  const { host, port } = socket.getsockname();
  const peer = python(host, `for i in range(3): sendto(s, b'message %d' % i, '${host}', ${port})`);
  const from = { host, port: Number(await peer.line()) };
  for (const i of [0, 1, 2])
    expect(await socket.recvfrom(100)).toEqual({ data: Buffer.from(`message ${i}`), address: from });
  await peer.end();
});

test('python3 at the other end of a cable, over TCP', async () => {
  const { near, far, namespace } = cable();
  const socket = kept(bound(near));
  expect(socket.getsockopt(SOL_RDS, SO_RDS_TRANSPORT)).toBe(RDS_TRANS_TCP);
  const peer = python(far, answering, namespace);
  const address = { host: far, port: Number(await peer.line()) };
  await socket.sendto('over the wire', address);
  expect(await peer.line()).toBe(`over the wire ${near} ${socket.getsockname().port}`);
  expect(await socket.recvfrom(100)).toEqual({ data: Buffer.from('back: over the wire'), address });
  await peer.end();
});
