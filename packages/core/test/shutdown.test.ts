import { SHUT_RDWR, SHUT_WR } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';

describe.each([
  ['SHUT_WR', SHUT_WR],
  ['SHUT_RDWR', SHUT_RDWR],
])('shutdown %s', (_, how) => {
  test('ends sends that wait, of which a Unix socket’s poll never tells', async () => {
    const [socket, peer] = pair();
    const waits = [socket.sendall(Buffer.alloc(16 << 20)), socket.send('x')];
    const outcomes = waits.map((wait) => expect(wait).rejects.toMatchObject({ code: 'EPIPE' }));
    socket.shutdown(how);
    await Promise.all(outcomes);
    // What was sent before is there.
    expect((await peer.recv(1)).length).toBe(1);
  });
});
