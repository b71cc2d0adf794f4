import dgram from 'node:dgram';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { fromNode, type NodeSocket, SOCK_DGRAM, SOCK_STREAM } from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { AF_INET, addressOf, bound } from '../support/loopback.js';

const refused = (message: RegExp) =>
  expect.objectContaining({
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: expect.stringMatching(message),
  });

/** Two ends of a connection of node:net. */
async function netPair(): Promise<[net.Socket, net.Socket]> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  const [[accepted]] = await Promise.all([once(server, 'connection'), once(client, 'connect')]);
  server.close();
  for (const end of [client, accepted]) onTestFinished(() => void end.destroy());
  return [client, accepted];
}

describe('a connection of node:net', () => {
  test('goes on here, and Node’s object is closed', async () => {
    const [client, accepted] = await netPair();
    client.write('before');
    const closed = once(accepted, 'close');
    const socket = kept(fromNode(accepted));
    await closed;
    expect((await socket.recv(100)).toString()).toBe('before');
    await socket.sendall('after');
    expect((await once(client, 'data')).toString()).toBe('after');
    expect([socket.family, socket.type]).toEqual([AF_INET, SOCK_STREAM]);
  });

  test('is the only descriptor afterwards', async () => {
    const [, accepted] = await netPair();
    const before = openDescriptors();
    const closed = once(accepted, 'close');
    const socket = fromNode(accepted);
    await closed;
    expect(openDescriptors()).toBe(before);
    expect(socket.getInheritable()).toBe(false);
    socket.close();
    expect(openDescriptors()).toBe(before - 1);
  });

  test('of which Node has read something is refused, and not when that is taken', async () => {
    const [client, accepted] = await netPair();
    client.write('head and rest');
    await once(accepted, 'readable');
    expect(() => fromNode(accepted)).toThrow(refused(/has read 13 bytes already; take them first/));
    expect(accepted.destroyed).toBe(false);
    expect(accepted.read().toString()).toBe('head and rest');
    const socket = kept(fromNode(accepted));
    client.write('more');
    expect((await socket.recv(100)).toString()).toBe('more');
  });

  test('that has not sent all is refused, and goes on', async () => {
    const [client, accepted] = await netPair();
    accepted.write(Buffer.alloc(20_000_000));
    expect(() => fromNode(accepted)).toThrow(refused(/not sent all/));
    accepted.end();
    let received = 0;
    for await (const data of client) received += data.length;
    expect(received).toBe(20_000_000);
  });

  test.each<[string, () => NodeSocket, RegExp]>([
    ['that is new', () => new net.Socket(), /no descriptor/],
    ['that connects', () => net.connect(9, '127.0.0.1').on('error', () => {}), /not connected yet/],
    ['that is destroyed', () => new net.Socket().destroy(), /no descriptor/],
    ['with TLS', () => new tls.TLSSocket(new net.Socket()), /TLS/],
    ['server that does not listen', () => net.createServer(), /no descriptor/],
    ['datagram socket without a name', () => dgram.createSocket('udp4'), /no descriptor/],
  ])('%s is refused', (_, make, message) => {
    const source = make();
    expect(() => fromNode(source)).toThrow(refused(message));
    if ('destroy' in source) source.destroy();
  });

  test.each([undefined, null, 7, 'x', {}])('%s is no socket', (wrong) => {
    expect(() => fromNode(wrong as never)).toThrow(
      expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' }),
    );
  });
});

test('a connection that node:http gives away in its event upgrade', async () => {
  const server = http.createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const inHandler = new Promise<unknown>((resolve) =>
    server.once('request', ({ socket }) => {
      try {
        resolve(fromNode(socket));
      } catch (error) {
        resolve(error);
      }
    }),
  );
  const { port } = server.address() as net.AddressInfo;
  await once(http.get({ port, agent: false }), 'response');
  expect(await inHandler).toEqual(refused(/HTTP parser/));

  const request = http.get({ port, headers: { Connection: 'Upgrade', Upgrade: 'own' } });
  const [, source] = await once(server, 'upgrade');
  const socket = kept(fromNode(source as net.Socket));
  await socket.sendall(
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: own\r\n\r\nhello',
  );
  const [, client, head] = await once(request, 'upgrade');
  onTestFinished(() => client.destroy());
  expect(head.toString()).toBe('hello');
});

test('a server of node:net: connections come here', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const listener = kept(fromNode(server));
  const client = net.connect(port, '127.0.0.1');
  onTestFinished(() => void client.destroy());
  const { socket } = await listener.accept();
  kept(socket).sendallSync('hello');
  expect((await once(client, 'data')).toString()).toBe('hello');
});

test('a socket of node:dgram', async () => {
  const source = dgram.createSocket('udp4').bind(0, '127.0.0.1');
  await once(source, 'listening');
  const closed = once(source, 'close');
  const socket = kept(fromNode(source));
  await closed;
  expect(socket.type).toBe(SOCK_DGRAM);
  bound(SOCK_DGRAM).sendtoSync('hello', addressOf(socket));
  expect((await socket.recv(100)).toString()).toBe('hello');
});

test('a connection whose family nobody registered has raw addresses', async () => {
  const [, accepted] = await netPair();
  expect(kept(fromNode(accepted)).getsockname()).toMatchObject({ family: AF_INET });
});
