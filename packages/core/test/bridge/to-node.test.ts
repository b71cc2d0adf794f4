import type dgram from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import { fromNode, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM, socketpair } from '@sock/core';
import { expect, onTestFinished, test } from 'vitest';
import { kept, open, pair } from '../../../../tooling/vitest/kept.js';
import { isNonblocking, openDescriptors } from '../../../../tooling/vitest/proc.js';
import { AF_INET, addressOf, bound } from '../support/loopback.js';

test('a connection becomes a net.Socket', async () => {
  const [socket, peer] = pair();
  const before = openDescriptors();
  peer.sendallSync('hello');
  const connection = socket.toNode<net.Socket>();
  expect(connection).toBeInstanceOf(net.Socket);
  expect(socket.fileno()).toBe(-1);
  expect(openDescriptors()).toBe(before);
  expect((await once(connection, 'data')).toString()).toBe('hello');
  connection.end('bye');
  expect((await peer.recv(100)).toString()).toBe('bye');
  peer.close();
  await once(connection, 'close');
  expect(openDescriptors()).toBe(before - 2);
});

test('waits of the socket end', async () => {
  const [socket] = pair();
  const waiting = expect(socket.recv(1)).rejects.toMatchObject({ code: 'ECANCELED' });
  socket.toNode<net.Socket>().destroy();
  await waiting;
});

test('Node never waits in a call, whatever mode the socket was in', async () => {
  const [socket, peer] = pair();
  const waiting = socket.recv(1);
  peer.sendSync('x');
  await waiting;
  const observer = kept(socket.dup());
  const connection = socket.toNode<net.Socket>();
  onTestFinished(() => void connection.destroy());
  expect(isNonblocking(observer.fileno())).toBe(true);
});

test('there and back again', async () => {
  const [socket, peer] = pair();
  const back = kept(fromNode(socket.toNode()));
  peer.sendallSync('hello');
  expect((await back.recv(100)).toString()).toBe('hello');
});

test('a socket that listens becomes a net.Server', async () => {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  const server = listener.toNode<net.Server>();
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const client = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  const [accepted] = await once(server, 'connection');
  accepted.end('hello');
  expect((await once(client, 'data')).toString()).toBe('hello');
});

test('a datagram socket becomes a dgram.Socket', async () => {
  const [socket, sender] = [bound(SOCK_DGRAM), bound(SOCK_DGRAM)];
  const address = addressOf(socket);
  const receiver = socket.toNode<dgram.Socket>();
  onTestFinished(() => void receiver.close());
  sender.sendtoSync('hello', address);
  const [data] = await once(receiver, 'message');
  expect(data.toString()).toBe('hello');
});

test.each([
  ['SOCK_DGRAM', SOCK_DGRAM],
  ['SOCK_SEQPACKET', SOCK_SEQPACKET],
])('AF_UNIX %s, which Node does not know, stays what it was', (_, type) => {
  const [socket, peer] = socketpair(undefined, type);
  kept(peer);
  const before = openDescriptors();
  expect(() => kept(socket).toNode()).toThrow(
    expect.objectContaining({ code: 'ERR_INVALID_STATE', message: expect.stringContaining('AF_UNIX') }),
  );
  expect(openDescriptors()).toBe(before);
  peer.sendSync('still here');
  expect(socket.recvSync(100).toString()).toBe('still here');
});

test.each(['toNode', 'toDuplex', 'toWeb'] as const)('%s of a closed socket', (method) => {
  const [socket] = pair();
  socket.close();
  expect(() => socket[method]()).toThrow(expect.objectContaining({ code: 'EBADF' }));
});

test.each(['toDuplex', 'toWeb'] as const)('%s takes streams only', (method) => {
  const [socket] = pair(SOCK_DGRAM);
  expect(() => socket[method]()).toThrow(expect.objectContaining({ code: 'ERR_INVALID_STATE' }));
});

test('a stream socket without a peer stays what it was', () => {
  const socket = open(AF_INET, SOCK_STREAM);
  const before = openDescriptors();
  expect(() => socket.toNode()).toThrow(
    expect.objectContaining({ code: 'ERR_INVALID_STATE', message: expect.stringContaining('connected') }),
  );
  expect(openDescriptors()).toBe(before);
  expect(socket.fileno()).toBeGreaterThan(2);
});
