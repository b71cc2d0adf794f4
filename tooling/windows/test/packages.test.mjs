import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const names = readdirSync(new URL('../node_modules/@sock', import.meta.url)).filter(
  (name) => !name.startsWith('native'),
);

for (const name of names)
  test(`@sock/${name} can be imported, and required`, async () => {
    const imported = await import(`@sock/${name}`);
    assert.deepEqual(Object.keys(require(`@sock/${name}`)).sort(), Object.keys(imported).sort());
  });

test('the umbrella has what Python has on Windows', async () => {
  const socket = await import('@sock/socket');
  for (const name of ['AF_INET', 'SIO_RCVALL', 'SIO_KEEPALIVE_VALS', 'SIO_LOOPBACK_FAST_PATH'])
    assert.equal(typeof socket[name], 'number', name);
  for (const name of [
    'RCVALL_OFF',
    'RCVALL_ON',
    'RCVALL_SOCKETLEVELONLY',
    'SO_EXCLUSIVEADDRUSE',
    'IPPROTO_ICLFXBM',
  ])
    assert.equal(typeof socket[name], 'number', name);
  for (const name of ['fromshare', 'socketpair']) assert.equal(typeof socket[name], 'function', name);
});

test('families that are not there are refused with a reason', async () => {
  const { Socket, SOCK_RAW, AF_CAN, AF_HYPERV, AF_PACKET, AF_VSOCK } = await import('@sock/socket');
  assert.equal(AF_HYPERV, 34);
  for (const family of [AF_CAN, AF_HYPERV, AF_PACKET, AF_VSOCK]) {
    const reason =
      family === undefined ? { message: /win32 may not have this constant/ } : { syscall: 'socket' };
    assert.throws(() => new Socket(family, SOCK_RAW, 1), reason);
  }
});

test('memory that sockets share with the kernel is no feature of Windows', async () => {
  const { SharedMemory, Socket, SOCK_DGRAM } = await import('@sock/core');
  const { AF_INET } = await import('@sock/inet');
  const socket = new Socket(AF_INET, SOCK_DGRAM);
  const refusal = { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message: /mmap/ };
  assert.throws(() => new SharedMemory(socket, 4096), refusal);
  socket.close();
});
