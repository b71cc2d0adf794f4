import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, createServer } from '@sock/inet';

const echo = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { Socket, SOCK_STREAM } = require('@sock/core');
  const { AF_INET } = require('@sock/inet');
  (async () => {
    const socket = new Socket(AF_INET, SOCK_STREAM);
    await socket.connect(workerData);
    parentPort.postMessage('connected');
    for (;;) {
      const data = await socket.recv(100);
      if (data.length === 0) break;
      await socket.sendall(data);
    }
    socket.close();
  })();
`;

async function connected() {
  const server = await createServer({ host: '127.0.0.1', port: 0 });
  const worker = new Worker(echo, { eval: true, workerData: server.getsockname() });
  const [{ socket }] = await Promise.all([server.accept(), once(worker, 'message')]);
  server.close();
  return { worker, socket };
}

test('a worker has sockets', async () => {
  const { worker, socket } = await connected();
  await socket.sendall('hello');
  assert.equal((await socket.recv(100)).toString(), 'hello');
  const exit = once(worker, 'exit');
  socket.close();
  assert.deepEqual(await exit, [0]);
});

test('a worker that is terminated leaves no socket open', async () => {
  const { worker, socket } = await connected();
  await worker.terminate();
  const end = await socket.recv(1).catch((error) => error.code);
  assert.ok(end === 'ECONNRESET' || end.length === 0, String(end));
  socket.close();
});

test('a wait that a worker blocks in does not hold this thread up', async () => {
  const server = await createServer({ host: '127.0.0.1', port: 0 });
  const program = echo.replace('await socket.recv(100)', 'socket.recvSync(100)');
  const worker = new Worker(program, { eval: true, workerData: server.getsockname() });
  const [{ socket }] = await Promise.all([server.accept(), once(worker, 'message')]);
  await socket.sendall('hello');
  assert.equal((await socket.recv(100)).toString(), 'hello');
  const exit = once(worker, 'exit');
  socket.close();
  await exit;
  server.close();
  assert.equal(new Socket(AF_INET, SOCK_STREAM).close(), undefined);
});
