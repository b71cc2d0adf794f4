import { once } from 'node:events';
import http from 'node:http';
import { SOCK_SEQPACKET, SOCK_STREAM, Socket } from '@sock/core';
import { AF_VSOCK, VMADDR_CID_ANY, VMADDR_CID_LOCAL, VMADDR_PORT_ANY } from '@sock/vsock';
import { beforeEach, describe, expect, test } from 'vitest';
import { ending } from '../../../../tooling/vitest/conformance/streams.js';
import { kept } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { Peer } from '../../../../tooling/vitest/peer.js';
import { python3 } from '../../../../tooling/vitest/python3.js';
import { needsLoopback } from '../support/lab.js';
import { listening } from '../support/sockets.js';

beforeEach(needsLoopback);
beforeEach(needs('socat'));
beforeEach(needs('python3'));

const open = (type?: number) => kept(new Socket(AF_VSOCK, type));

/** A port that is free; nothing else of the lab takes it meanwhile. */
function freePort(): number {
  const listener = listening();
  const { port } = listener.getsockname();
  listener.close();
  return port;
}

async function connect(port: number, type: number = SOCK_STREAM) {
  for (;;) {
    const socket = open(type);
    try {
      await socket.connect({ cid: VMADDR_CID_LOCAL, port });
      return socket;
    } catch (error) {
      // The peer does not listen yet.
      if ((error as { code: string }).code !== 'ECONNRESET') throw error;
      socket.close();
    }
  }
}

describe('socat', () => {
  test('connects to us', async () => {
    const listener = kept(listening());
    const socat = new Peer('socat', ['-', `VSOCK-CONNECT:1:${listener.getsockname().port}`]);
    const { socket } = await listener.accept();
    await socat.input('from socat\n');
    expect((await kept(socket).recv(100)).toString()).toBe('from socat\n');
    await socket.sendall('to socat\n');
    expect(await socat.line()).toBe('to socat');
    await socat.inputEnd();
    expect(await socket.recv(100)).toHaveLength(0);
    socket.close();
    await socat.end();
  });

  test('listens for us, and echoes', async () => {
    const port = freePort();
    new Peer('socat', [`VSOCK-LISTEN:${port}`, 'EXEC:cat']);
    const stream = ending((await connect(port)).toDuplex({ allowHalfOpen: true }));
    stream.end('there and back');
    expect(`${(await once(stream, 'data'))[0]}`).toBe('there and back');
    await once(stream, 'end');
  });

  test('brings an HTTP request from a program that knows no vsock', async () => {
    const server = http.createServer((request, response) => response.end(`you asked for ${request.url}\n`));
    const listener = kept(listening());
    const socat = new Peer('socat', ['-', `VSOCK-CONNECT:1:${listener.getsockname().port}`]);
    const { socket } = await listener.accept();
    server.emit('connection', ending(socket.toDuplex({ allowHalfOpen: true })));
    await socat.input('GET /x HTTP/1.1\r\nHost: guest\r\nConnection: close\r\n\r\n');
    expect(await socat.line()).toBe('HTTP/1.1 200 OK');
    while ((await socat.line()) !== '');
    expect(await socat.line()).toBe('you asked for /x');
    await socat.end();
  });
});

/** Python takes its time to start on an emulated processor. */
const SLOW = 60_000;

const python = `
import socket, sys
kind, port = getattr(socket, sys.argv[1]), int(sys.argv[2])
s = socket.socket(socket.AF_VSOCK, kind)
if port:
    s.connect((1, port))
else:
    server = s
    server.bind((socket.VMADDR_CID_ANY, socket.VMADDR_PORT_ANY))
    server.listen()
    print(server.getsockname()[1], flush=True)
    s, peer = server.accept()
    print(peer[0], peer[1], flush=True)
while data := s.recv(100):
    s.sendall(data.upper())
`;

describe.each([
  ['SOCK_STREAM', SOCK_STREAM],
  ['SOCK_SEQPACKET', SOCK_SEQPACKET],
])('Python, %s', (name, type) => {
  test(
    'listens for us',
    async () => {
      const peer = new Peer(python3, ['-c', python, name, '0']);
      const socket = await connect(Number(await peer.line()), type);
      expect(await peer.line()).toBe(`${VMADDR_CID_LOCAL} ${socket.getsockname().port}`);
      await socket.sendall('hello');
      expect((await socket.recv(100)).toString()).toBe('HELLO');
      socket.close();
      await peer.end();
    },
    SLOW,
  );

  test(
    'connects to us',
    async () => {
      const listener = open(type);
      await listener.bind({ cid: VMADDR_CID_ANY, port: VMADDR_PORT_ANY });
      listener.listen();
      const peer = new Peer(python3, ['-c', python, name, String(listener.getsockname().port)]);
      const { socket, address } = await listener.accept();
      expect(address.cid).toBe(VMADDR_CID_LOCAL);
      await kept(socket).sendall('hello');
      expect((await socket.recv(100)).toString()).toBe('HELLO');
      socket.close();
      await peer.end();
    },
    SLOW,
  );
});
