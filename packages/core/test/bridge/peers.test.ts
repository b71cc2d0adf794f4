import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { SOCK_STREAM, type Socket } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { certificate } from '../../../../tooling/vitest/certificate.js';
import { bytes, ending } from '../../../../tooling/vitest/conformance/streams.js';
import { pair } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Peer, script } from '../../../../tooling/vitest/peer.js';
import { addressOf, bound } from '../support/loopback.js';

let listener: Socket;
let port: number;
beforeEach(() => {
  listener = bound(SOCK_STREAM);
  listener.listen();
  port = Buffer.from(addressOf(listener).data).readUInt16BE(2);
});

/** Gives all connections to a server of Node's. */
async function serve(server: { emit(event: string, stream: unknown): boolean }): Promise<void> {
  for await (const { socket } of listener.connections())
    server.emit('connection', ending(socket.toDuplex({ allowHalfOpen: true })));
}

describe('curl', () => {
  beforeEach(needs('curl'));

  test('two requests over one connection, with a large body', async () => {
    const connections = new Set<unknown>();
    const server = http.createServer((request, response) => {
      connections.add(request.socket);
      response.setHeader('From', `${request.socket.remoteAddress}`);
      request.pipe(response);
    });
    void serve(server);
    const url = `http://127.0.0.1:${port}/`;
    const curl = new Peer('curl', ['-sS', '--data', bytes(1000).toString('hex'), url, url]);
    expect(await curl.line()).toBe(bytes(1000).toString('hex').repeat(2));
    await curl.end();
    expect(connections.size).toBe(1);
  });
});

describe('openssl s_client', () => {
  beforeEach(needs('openssl'));

  test('talks to TLS over a socket', async () => {
    const { key, cert } = certificate() as { key: string; cert: string };
    const client = new Peer('openssl', ['s_client', '-quiet', '-connect', `127.0.0.1:${port}`]);
    const { socket } = await listener.accept();
    const server = ending(new tls.TLSSocket(ending(socket.toDuplex()), { isServer: true, key, cert }));
    server.on('error', () => {});
    await client.input('hello\n');
    expect((await once(server, 'data')).toString()).toBe('hello\n');
    server.end('good day\n');
    expect(await client.line()).toBe('good day');
  });
});

test('a client of node:net', async () => {
  const client = net.connect(port, '127.0.0.1');
  onTestFinished(() => void client.destroy());
  const { socket } = await listener.accept();
  const stream = ending(socket.toDuplex());
  stream.pipe(stream);
  client.end('hello');
  expect((await once(client, 'data')).toString()).toBe('hello');
  await once(client, 'close');
});

test('what is asked of TCP reaches it, and elsewhere does no harm', async () => {
  const [first] = pair();
  ending(first.toDuplex()).setNoDelay().setKeepAlive(true, 5000);
  const client = net.connect(port, '127.0.0.1');
  onTestFinished(() => void client.destroy());
  const { socket } = await listener.accept();
  ending(socket.toDuplex()).setNoDelay().setKeepAlive(true, 5000);
  const [TCP, TCP_NODELAY, TCP_KEEPIDLE] = [6, 1, 4];
  expect(socket.getsockopt(TCP, TCP_NODELAY)).toBe(1);
  expect(socket.getsockopt(TCP, TCP_KEEPIDLE)).toBe(5);
});

describe('a process with a stream that waits', () => {
  const program = (use: string) =>
    script(`
      import { socketpair } from '@sock/core';
      const [socket, peer] = socketpair();
      const stream = socket.toDuplex();
      stream.on('data', () => console.log('data'));
      ${use}
      console.log('started');
      globalThis.held = [socket, peer];
    `);

  test('goes on', async () => {
    const peer = program('');
    expect(await peer.line()).toBe('started');
    await sleep(300);
    expect(peer.running).toBe(true);
  });

  test('ends after unref()', async () => {
    const peer = program('stream.unref();');
    expect(await peer.line()).toBe('started');
    await peer.end();
  });

  test('goes on after ref()', async () => {
    const peer = program(
      "stream.unref(); setImmediate(() => { stream.ref(); setTimeout(() => peer.sendSync('x'), 300).unref(); });",
    );
    expect(await peer.line()).toBe('started');
    expect(await peer.line()).toBe('data');
  });
});
