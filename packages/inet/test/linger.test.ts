import { decodeLinger, encodeLinger, SO_LINGER, SOL_SOCKET } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { connection } from './support/sockets.js';

describe.each(forms)('SO_LINGER, $form', ({ recv, send }) => {
  test('off: close ends the stream in order', async () => {
    const [client, server] = connection();
    expect(decodeLinger(client.getsockopt(SOL_SOCKET, SO_LINGER, 8))).toMatchObject({ onoff: false });
    await send(client, 'the last words');
    client.close();
    expect((await recv(server, 100)).toString()).toBe('the last words');
    expect(await recv(server, 100)).toHaveLength(0);
  });

  test('on, for no time: close resets the connection', async () => {
    const [client, server] = connection();
    client.setsockopt(SOL_SOCKET, SO_LINGER, encodeLinger({ onoff: true, linger: 0 }));
    client.close();
    await expect(recv(server, 100)).rejects.toMatchObject({ code: 'ECONNRESET', syscall: 'recv' });
    await expect(send(server, 'x')).rejects.toMatchObject({ code: 'EPIPE', syscall: 'send' });
  });

  test('is told as it was set', () => {
    const [client] = connection();
    const linger = { onoff: true, linger: 77 };
    client.setsockopt(SOL_SOCKET, SO_LINGER, encodeLinger(linger));
    expect(decodeLinger(client.getsockopt(SOL_SOCKET, SO_LINGER, 100))).toEqual(linger);
  });
});

test('a reset reaches a promise that waits', async () => {
  const [client, server] = connection();
  const waiting = expect(server.recv(100)).rejects.toMatchObject({ code: 'ECONNRESET' });
  client.setsockopt(SOL_SOCKET, SO_LINGER, encodeLinger({ onoff: true, linger: 0 }));
  client.close();
  await waiting;
});
