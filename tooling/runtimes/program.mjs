// What is to work without uv_poll: the Sync forms, promises that need not wait, and questions to the resolver.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AF_INET,
  AF_UNIX,
  createConnectionSync,
  createServerSync,
  getaddrinfo,
  getnameinfo,
  MSG_DONTWAIT,
  NI_NUMERICHOST,
  NI_NUMERICSERV,
  POLLIN,
  pollSync,
  recvFdsSync,
  SHUT_WR,
  SO_RCVBUF,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  Socket,
  SocketError,
  sendFdsSync,
  socketpair,
  TimeoutError,
} from '@sock/socket';

const descriptors = () => readdirSync('/proc/self/fd').length;

const programs = {
  'TCP in the Sync forms': () => {
    const server = createServerSync({ host: '127.0.0.1', port: 0 });
    const client = createConnectionSync(server.getsockname());
    const { socket, address } = server.acceptSync();
    assert.deepEqual(address, client.getsockname());
    client.sendallSync('a line\nand the rest');
    client.shutdown(SHUT_WR);
    const file = socket.makefile('r');
    assert.equal(file.readlineSync(), 'a line\n');
    assert.equal(file.readSync(), 'and the rest');
    file.closeSync();
    for (const each of [socket, client, server]) each.close();
  },

  'datagrams, batches and options': () => {
    const [a, b] = [new Socket(AF_INET, SOCK_DGRAM), new Socket(AF_INET, SOCK_DGRAM)];
    a.bindSync({ host: '127.0.0.1', port: 0 });
    b.sendtoSync('one', a.getsockname());
    assert.equal(String(a.recvfromSync(10).data), 'one');
    b.connectSync(a.getsockname());
    assert.equal(b.sendManySync(['two', 'three']), 2);
    assert.deepEqual(pollSync([{ socket: a, events: POLLIN }], 1000)[0]?.events, POLLIN);
    assert.deepEqual([a.recvSync(10), a.recvSync(10)].map(String), ['two', 'three']);
    a.setsockopt(SOL_SOCKET, SO_RCVBUF, 50_000);
    assert.ok(a.getsockopt(SOL_SOCKET, SO_RCVBUF) >= 50_000);
    for (const each of [a, b]) each.close();
  },

  'descriptors over a Unix socket': () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    sendFdsSync(a, ['x'], [a.fileno()]);
    const { fds } = recvFdsSync(b, 10, 1);
    const copy = new Socket(undefined, undefined, undefined, fds[0]);
    copy.sendSync('through the copy');
    assert.equal(String(b.recvSync(100)), 'through the copy');
    for (const each of [a, b, copy]) each.close();
  },

  'timeouts and errors': () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    a.settimeout(30);
    assert.throws(() => a.recvSync(1), TimeoutError);
    assert.throws(() => a.recvSync(1, MSG_DONTWAIT), { code: 'EAGAIN' });
    const nowhere = new Socket(AF_UNIX, SOCK_STREAM);
    const path = join(tmpdir(), 'no-such-socket');
    assert.throws(
      () => nowhere.connectSync({ path }),
      (error) => error instanceof SocketError && error.code === 'ENOENT' && error.address === path,
    );
    for (const each of [a, b, nowhere]) each.close();
  },

  'promises that need not wait, and those that would': async () => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    assert.equal(await a.send('now'), 3);
    assert.equal(String(await b.recv(10)), 'now');
    await assert.rejects(b.recv(10), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message: /uv_poll/ });
    a.sendSync('still of use');
    assert.equal(String(b.recvSync(100)), 'still of use');
    for (const each of [a, b]) each.close();
  },

  'the resolver': async () => {
    const found = await getaddrinfo('127.0.0.1', 80, { type: SOCK_STREAM });
    assert.deepEqual(found[0]?.address, { host: '127.0.0.1', port: 80 });
    assert.equal(
      (await getnameinfo({ host: '127.0.0.1', port: 80 }, NI_NUMERICHOST | NI_NUMERICSERV)).service,
      '80',
    );
    await assert.rejects(getaddrinfo('name.invalid', 80), /getaddrinfo EAI_/);
  },
};

for (const [name, program] of Object.entries(programs)) {
  const before = descriptors();
  await program();
  assert.equal(descriptors(), before, `${name} leaves descriptors open`);
  console.log(`  passed: ${name}`);
}
