import { encodeTimeval, SO_RCVTIMEO, SOL_SOCKET } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';

describe.runIf(process.platform === 'linux')('SO_RCVTIMEO', () => {
  const limited = () => {
    const [socket, peer] = pair();
    socket.setsockopt(SOL_SOCKET, SO_RCVTIMEO, encodeTimeval(50));
    return { socket, peer };
  };

  test('ends a receive that blocks', () => {
    const { socket } = limited();
    expect(() => socket.recvSync(1)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
  });

  test('also one that comes after promises, which wait on', async () => {
    const { socket, peer } = limited();
    const waiting = socket.recv(100);
    expect(() => socket.recvSync(1)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    peer.sendSync('for who came first');
    expect((await waiting).toString()).toBe('for who came first');
  });
});
