import { TimeoutError } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';

async function theCaller(call: () => Promise<unknown>): Promise<string> {
  return await call().then(String, (error) => error.stack);
}

async function itsCaller(call: () => Promise<unknown>): Promise<string> {
  try {
    return String(await call());
  } catch (error) {
    return `${(error as Error).stack}`;
  }
}

describe('the stack of a wait that fails tells who waits', () => {
  test('for a timeout', async () => {
    const [socket] = pair();
    socket.settimeout(5);
    expect(await itsCaller(() => socket.recv(1))).toMatch(
      /^TimeoutError: recv ETIMEDOUT: .*\n(.*\n)*.*at (async )?itsCaller .*stacks\.test/,
    );
    expect(await itsCaller(() => socket.makefile().readline())).toMatch(/at (async )?itsCaller/);
  });

  test('for close', async () => {
    const [socket] = pair();
    const stack = itsCaller(() => socket.recv(1));
    socket.close();
    expect(await stack).toMatch(/^SocketError: recv ECANCELED: .*\n(.*\n)*.*at (async )?itsCaller/);
  });

  test('and of one that fails at once', async () => {
    const [socket, peer] = pair();
    peer.close();
    expect(await itsCaller(() => socket.send('x'))).toMatch(/EPIPE.*\n(.*\n)*.*itsCaller/);
  });

  test('also where then() is called', async () => {
    const [socket] = pair();
    socket.settimeout(5);
    expect(await theCaller(() => socket.recv(1))).toMatch(/at (async )?theCaller/);
  });

  test('but a reason of the caller stays as it is', async () => {
    const [socket] = pair();
    const reason = new TimeoutError('mine', 1);
    const { stack } = reason;
    await expect(socket.recv(1, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(reason.stack).toBe(stack);
  });
});
