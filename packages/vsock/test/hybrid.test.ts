import { constant, SOCK_STREAM, Socket, socketpair } from '@sock/core';
import { connectHybrid, connectHybridSync } from '@sock/vsock';
import { describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { isPending } from '../../../tooling/vitest/time.js';

const both = [
  { form: 'promise form', connect: connectHybrid },
  {
    form: 'blocking form',
    connect: async (...args: Parameters<typeof connectHybridSync>) => connectHybridSync(...args),
  },
];

function pair(): [Socket<object>, Socket<object>] {
  const [socket, monitor] = socketpair() as [Socket<object>, Socket<object>];
  return [kept(socket), kept(monitor)];
}

describe.each(both)('the handshake of monitors, $form', ({ connect }) => {
  test('what comes right after the answer is not lost', async () => {
    const [socket, monitor] = pair();
    monitor.sendallSync('OK 1073741824\nhello\n');
    expect(await connect(socket, 52)).toBe(1073741824);
    expect(monitor.recvSync(100).toString()).toBe('CONNECT 52\n');
    expect(socket.recvSync(100).toString()).toBe('hello\n');
  });

  test.each(['OK 7\n', 'OK 4294967295\n'])('the answer %j', async (answer) => {
    const [socket, monitor] = pair();
    monitor.sendallSync(answer);
    expect(await connect(socket, 0xffffffff)).toBe(Number(answer.slice(3)));
  });

  test('the end instead of an answer: nobody listens', async () => {
    const [socket, monitor] = pair();
    monitor.shutdown(1);
    await expect(connect(socket, 52)).rejects.toMatchObject({
      name: 'SocketError',
      code: 'ECONNREFUSED',
      message: expect.stringContaining('vsock port 52'),
    });
  });

  test.each(['NO\n', 'OK\n', 'OK x\n', 'OK 1 2\n', '\n', 'HTTP/1.1 400 Bad Request\r\n'])(
    '%j is no answer',
    async (answer) => {
      const [socket, monitor] = pair();
      monitor.sendallSync(answer);
      await expect(connect(socket, 52)).rejects.toMatchObject({ code: 'ERR_INVALID_HANDSHAKE' });
    },
  );

  test.each([-1, 0x100000000, 1.5, '52', undefined])('%s is no port, and nothing is sent', async (port) => {
    const [socket, monitor] = pair();
    await expect(connect(socket, port as number)).rejects.toMatchObject({ code: /^ERR_/ as never });
    monitor.setblocking(false);
    expect(() => monitor.recvSync(1)).toThrow('EAGAIN');
  });

  test('with a timeout', async () => {
    const [socket] = pair();
    socket.settimeout(30);
    await expect(connect(socket, 52)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });
});

test('an answer that comes in pieces', async () => {
  const [socket, monitor] = pair();
  const connecting = connectHybrid(socket, 52);
  for (const piece of ['O', 'K ', '12', '3']) {
    monitor.sendallSync(piece);
    expect(await isPending(connecting)).toBe(true);
  }
  monitor.sendallSync('\nrest');
  expect(await connecting).toBe(123);
  expect(socket.recvSync(100).toString()).toBe('rest');
});

test('an abort', async () => {
  const [socket] = pair();
  const controller = new AbortController();
  const connecting = connectHybrid(socket, 52, { signal: controller.signal });
  controller.abort(new Error('changed my mind'));
  await expect(connecting).rejects.toThrow('changed my mind');
});

// A monitor as Firecracker documents it, in Python: it knows port 52, and there everything comes back in capitals.
const monitorInPython = `
import os, socket, tempfile
path = os.path.join(tempfile.mkdtemp(), 'v.sock')
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen()
print(path, flush=True)
for _ in range(2):
    client, _ = server.accept()
    line = b''
    while not line.endswith(b'\\n'):
        line += client.recv(1)
    if line == b'CONNECT 52\\n':
        client.sendall(b'OK 1073741824\\nguest: hello\\n')
        client.sendall(client.recv(100).upper())
    client.close()
`;

test('a monitor in Python', async (context) => {
  needs('python3')(context);
  const monitor = new Peer('python3', ['-c', monitorInPython]);
  const path = await monitor.line();
  const AF_UNIX = constant('AF_UNIX');
  const data = Buffer.concat([Buffer.from(Uint16Array.of(AF_UNIX).buffer), Buffer.from(`${path}\0`)]);
  const connect = async () => {
    const socket = kept(new Socket<object>(AF_UNIX, SOCK_STREAM));
    await socket.connect({ family: AF_UNIX, data });
    return socket;
  };
  const socket = await connect();
  expect(await connectHybrid(socket, 52)).toBe(1073741824);
  const stream = socket.toDuplex();
  stream.end('hello');
  let received = '';
  for await (const piece of stream) received += piece;
  expect(received).toBe('guest: hello\nHELLO');
  await expect(connectHybrid(await connect(), 53)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await monitor.end();
});
