import { MSG_DONTWAIT, MSG_PEEK, MSG_TRUNC, SOCK_DGRAM } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { pair } from '../../../tooling/vitest/kept.js';

describe.each(forms)('flags, $form', (form) => {
  test('are a number or an option', async () => {
    const [socket, peer] = pair();
    peer.sendSync('abc');
    expect((await form.recv(socket, 2, MSG_PEEK)).toString()).toBe('ab');
    expect((await form.recv(socket, 3, { flags: MSG_PEEK })).toString()).toBe('abc');
    expect((await form.recv(socket, 3, {})).toString()).toBe('abc');
  });

  test('MSG_PEEK leaves everything, also after a read that took all', async () => {
    const [socket, peer] = pair();
    peer.sendSync('first');
    expect((await form.recv(socket, 100)).toString()).toBe('first');
    peer.sendSync('second');
    for (let i = 0; i < 3; i++) expect((await form.recv(socket, 100, MSG_PEEK)).toString()).toBe('second');
    expect(await form.recvInto(socket, Buffer.alloc(3), 3, MSG_PEEK)).toBe(3);
    expect((await form.recvfrom(socket, 100, MSG_PEEK)).data.toString()).toBe('second');
    expect((await form.recv(socket, 100)).toString()).toBe('second');
  });

  test('MSG_TRUNC tells the length of a datagram, never its unread bytes', async () => {
    const [socket, peer] = pair(SOCK_DGRAM);
    for (let i = 0; i < 3; i++) peer.sendSync('0123456789');
    expect((await form.recv(socket, 4, MSG_TRUNC)).toString()).toBe('0123');
    const memory = Buffer.alloc(6, '.');
    expect(await form.recvInto(socket, memory, 4, MSG_TRUNC)).toBe(10);
    expect(memory.toString()).toBe('0123..');
    expect((await form.recvfrom(socket, 4, MSG_TRUNC)).data.toString()).toBe('0123');
  });

  test('MSG_DONTWAIT is one call in non-blocking mode', async () => {
    const [socket, peer] = pair();
    await expect(form.recv(socket, 1, MSG_DONTWAIT)).rejects.toMatchObject({ code: 'EAGAIN' });
    await expect(form.sendall(socket, Buffer.alloc(16 << 20), MSG_DONTWAIT)).rejects.toMatchObject({
      code: 'EAGAIN',
    });
    peer.sendSync('x');
    expect((await form.recv(socket, 1, MSG_DONTWAIT)).toString()).toBe('x');
  });

  test('that are none of a number', async () => {
    const [socket] = pair();
    for (const flags of ['2', null, {}, 1.5, 2 ** 40] as number[]) {
      await expect(form.recv(socket, 1, { flags })).rejects.toMatchObject({
        code: expect.stringMatching(/^ERR_(INVALID_ARG_TYPE|OUT_OF_RANGE)$/),
      });
    }
  });
});
