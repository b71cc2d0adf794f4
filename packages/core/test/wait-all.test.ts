import { MSG_DONTWAIT, MSG_WAITALL, SOCK_STREAM, type Socket } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept, open, pair } from '../../../tooling/vitest/kept.js';
import { script } from '../../../tooling/vitest/peer.js';
import { isPending } from '../../../tooling/vitest/time.js';
import { addressOf, bound } from './support/loopback.js';

/** A receive that waits for more than the three bytes that it has got. */
async function begun(): Promise<{ socket: Socket; peer: Socket; receiving: Promise<Buffer> }> {
  const [socket, peer] = pair();
  const receiving = socket.recv(10, MSG_WAITALL);
  peer.sendSync('abc');
  expect(await isPending(receiving)).toBe(true);
  return { socket, peer, receiving };
}

function connection(): [Socket, Socket] {
  const listener = bound(SOCK_STREAM);
  listener.listen();
  const client = bound(SOCK_STREAM);
  client.connectSync(addressOf(listener));
  return [client, kept(listener.acceptSync().socket)];
}

describe.each(forms)('MSG_WAITALL, $form', (form) => {
  test('waits for everything', async () => {
    const [socket, peer] = pair();
    const sender =
      'import { writeSync } from "node:fs"; writeSync(0, "two"); setTimeout(() => writeSync(0, "parts"), 100)';
    script(sender, { stdio: [peer.fileno(), 'pipe', 'inherit'] });
    expect((await form.recv(socket, 8, MSG_WAITALL)).toString()).toBe('twoparts');
  });

  test('leaves the error after what came to the next receive, whichever that is', async () => {
    const next: ((socket: Socket) => Promise<unknown>)[] = [
      (socket) => form.recv(socket, 10, MSG_WAITALL),
      (socket) => form.recvfrom(socket, 10),
      (socket) => kept(socket.makefile('rb', { buffering: 0 })).read(10),
      (socket) => {
        socket.setblocking(false);
        return form.recv(socket, 10);
      },
    ];
    for (const receive of next) {
      const [socket, peer] = connection();
      peer.sendSync('abc');
      socket.sendSync('never read, which makes a reset of the end');
      await peer.readable();
      peer.close();
      await socket.writable();
      expect((await form.recv(socket, 10, MSG_WAITALL)).toString()).toBe('abc');
      await socket.readable();
      await expect(receive(socket)).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(await form.recv(socket, 10)).toHaveLength(0);
    }
  });
});

test('MSG_WAITALL with MSG_DONTWAIT is MSG_DONTWAIT', async () => {
  const [socket, peer] = pair();
  for (const form of forms) {
    peer.sendSync('abc');
    expect((await form.recv(socket, 10, MSG_WAITALL | MSG_DONTWAIT)).toString()).toBe('abc');
  }
});

test('memory that is taken away ends MSG_WAITALL, and is no error of the socket', async () => {
  const [socket, peer] = pair();
  const memory = Buffer.from(new ArrayBuffer(10));
  const receiving = socket.recvInto(memory, 10, MSG_WAITALL);
  peer.sendSync('abc');
  expect(await isPending(receiving)).toBe(true);
  structuredClone(memory.buffer, { transfer: [memory.buffer] });
  peer.sendSync('def');
  expect(await receiving).toBe(3);
  expect((await socket.recv(10)).toString()).toBe('def');
});

describe('what MSG_WAITALL has got when the socket goes', () => {
  test.each<[string, (socket: Socket) => unknown]>([
    ['close', (socket) => socket.close()],
    ['detach', (socket) => open(undefined, undefined, undefined, socket.detach())],
    ['toDuplex', (socket) => socket.toDuplex().destroy()],
    ['toNode', (socket) => socket.toNode().unref()],
  ])('is not lost: %s', async (_, leave) => {
    const { socket, receiving } = await begun();
    leave(socket);
    expect((await receiving).toString()).toBe('abc');
  });
});
