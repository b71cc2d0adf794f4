import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { test } from 'node:test';
import { CMSG_SPACE, MSG_CTRUNC, MSG_PEEK, SHUT_RD, SOCK_DGRAM, Socket } from '@sock/core';
import { AF_INET, IP_PKTINFO, IPPROTO_IP } from '@sock/inet';

/** A socket at the loopback address. */
async function bound() {
  const socket = new Socket(AF_INET, SOCK_DGRAM);
  await socket.bind({ host: '127.0.0.1', port: 0 });
  return socket;
}

async function two() {
  return [await bound(), await bound()];
}

test('both forms, with addresses', async () => {
  const [a, b] = await two();
  await a.sendto('by promise', b.getsockname());
  assert.deepEqual(await b.recvfrom(100), { data: Buffer.from('by promise'), address: a.getsockname() });
  a.sendtoSync('on this thread', b.getsockname());
  assert.deepEqual(b.recvfromSync(100), { data: Buffer.from('on this thread'), address: a.getsockname() });
  a.close();
  b.close();
});

test('a peer of node:dgram', async () => {
  const socket = await bound();
  const peer = createSocket('udp4').bind(0, '127.0.0.1');
  await once(peer, 'listening');
  await socket.sendto('hello', { host: '127.0.0.1', port: peer.address().port });
  const [message, sender] = await once(peer, 'message');
  assert.equal(message.toString(), 'hello');
  assert.equal(sender.port, socket.getsockname().port);
  socket.close();
  peer.close();
});

test('what does not fit is cut off, as elsewhere', async () => {
  const [a, b] = await two();
  for (let i = 0; i < 4; i++) await a.sendto('0123456789', b.getsockname());
  assert.equal((await b.recv(4)).toString(), '0123');
  assert.deepEqual(b.recvfromSync(4), { data: Buffer.from('0123'), address: a.getsockname() });
  const cut = await b.recvmsg(4);
  assert.equal(cut.data.toString(), '0123');
  assert.notEqual(cut.flags & 0x100, 0); // MSG_TRUNC
  assert.equal((await b.recv(0, MSG_PEEK)).length, 0);
  a.close();
  b.close();
});

test('messages of several buffers', async () => {
  const [a, b] = await two();
  assert.equal(await a.sendmsg([Buffer.from('one '), Buffer.from('two')], [], 0, b.getsockname()), 7);
  const parts = [new Uint8Array(2), new Uint8Array(100)];
  const { bytes, address, flags } = await b.recvmsgInto(parts);
  assert.deepEqual([bytes, flags, address], [7, 0, a.getsockname()]);
  assert.equal(Buffer.concat(parts).toString('utf8', 0, 7), 'one two');
  a.close();
  b.close();
});

test('control data: the interface that a packet came by', async () => {
  const [a, b] = await two();
  b.setsockopt(IPPROTO_IP, IP_PKTINFO, 1);
  await a.sendto('x', b.getsockname());
  const { data, ancillary, address } = await b.recvmsg(100, CMSG_SPACE(64));
  assert.equal(data.toString(), 'x');
  assert.deepEqual(address, a.getsockname());
  assert.equal(ancillary.length, 1);
  assert.deepEqual([ancillary[0].level, ancillary[0].type], [IPPROTO_IP, IP_PKTINFO]);
  assert.deepEqual([...ancillary[0].data.subarray(0, 4)], [127, 0, 0, 1]);

  const reply = [{ level: IPPROTO_IP, type: IP_PKTINFO, data: ancillary[0].data }];
  assert.equal(await b.sendmsg(['y'], reply, 0, address), 1);
  assert.deepEqual(a.recvmsgSync(100), {
    data: Buffer.from('y'),
    ancillary: [],
    flags: 0,
    address: b.getsockname(),
  });
  a.close();
  b.close();
});

test('control data that does not fit leaves the data as it is', async () => {
  const [a, b] = await two();
  b.setsockopt(IPPROTO_IP, IP_PKTINFO, 1);
  for (let i = 0; i < 3; i++) await a.sendto('x', b.getsockname());
  const cut = { flags: MSG_CTRUNC, ancillary: [], address: a.getsockname() };
  assert.deepEqual(await b.recvmsg(100, 8), { data: Buffer.from('x'), ...cut });
  assert.deepEqual(b.recvmsgIntoSync([new Uint8Array(4), new Uint8Array(4)], 8), { bytes: 1, ...cut });
  const [{ data, flags }] = await b.recvMany({ count: 1, size: 100, ancillarySize: 8 });
  assert.deepEqual([data.toString(), flags], ['x', MSG_CTRUNC]);
  a.close();
  b.close();
});

test('flags of a message are not those of the call', async () => {
  const [a, b] = await two();
  await a.sendto('xyz', b.getsockname());
  for (const size of [0, CMSG_SPACE(64)]) {
    const { data, flags } = await b.recvmsg(10, size, MSG_PEEK);
    assert.deepEqual([data.toString(), flags], ['xyz', 0]);
  }
  a.close();
  b.close();
});

test('messages of no buffers', async () => {
  const [a, b] = await two();
  assert.equal(await a.sendmsg([], [], 0, b.getsockname()), 0);
  assert.equal((await b.recvmsgInto([])).bytes, 0);
  a.close();
  b.close();
});

test('shutdown ends the receives that wait', async () => {
  const [a, b] = await two();
  await a.connect(b.getsockname());
  const waiting = a.recv(1);
  a.shutdown(SHUT_RD);
  await assert.rejects(waiting, { code: 'EPIPE' });
  a.close();
  b.close();
});

test('many messages by one call', async () => {
  const [a, b] = await two();
  await a.connect(b.getsockname());
  const sent = await a.sendMany(['one', 'two', 'three']);
  assert.equal(sent, 3);
  const seen = [];
  while (seen.length < 3)
    for (const { data } of await b.recvMany({ count: 8, size: 100 })) seen.push(data.toString());
  assert.deepEqual(seen, ['one', 'two', 'three']);
  a.close();
  b.close();
});

test('the modes', async () => {
  const socket = await bound();
  socket.settimeout(10);
  assert.throws(() => socket.recvfromSync(1), { name: 'TimeoutError' });
  await assert.rejects(socket.recvmsg(1), { name: 'TimeoutError' });
  socket.setblocking(false);
  assert.throws(() => socket.recvmsgSync(1), { code: 'EAGAIN' });
  await assert.rejects(socket.recvfrom(1), { code: 'EAGAIN' });
  socket.close();
});
