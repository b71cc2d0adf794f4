// Signals and the promise form; packages/core tests the blocking one.
import { socketpair } from '@sock/socket';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { script } from '../../../tooling/vitest/peer.js';
import { sleep } from '../../../tooling/vitest/time.js';

describe('a promise that waits outlives', () => {
  const waiter = `
    import { spawn } from 'node:child_process';
    import { Socket } from '@sock/core';
    for (const name of ['SIGUSR2', 'SIGCHLD', 'SIGCONT']) process.on(name, () => {});
    const [call, timeout, children] = JSON.parse(process.argv.at(-1));
    const socket = new Socket(undefined, undefined, undefined, 3);
    socket.settimeout(timeout);
    console.log('waiting');
    const start = performance.now();
    const outcome = call === 'recv' ? socket.recv(100) : socket.sendall(Buffer.alloc(16 << 20));
    for (let i = 0; i < children; i++) spawn('true');
    const result = await outcome.then((data) => String(data), (error) => error.code);
    console.log(JSON.stringify({ result, spent: performance.now() - start }));
  `;

  async function waiting(...args: [call: string, timeout: number | null, children?: number]) {
    const [socket, peer] = socketpair();
    kept(socket);
    const program = script(waiter, {
      args: [JSON.stringify([...args, 0])],
      stdio: ['pipe', 'pipe', 'pipe', peer.fileno()],
    });
    peer.close();
    expect(await program.line()).toBe('waiting');
    return { socket, program };
  }

  beforeEach(needs('true'));

  test.each([null, 15_000])('signals, with a timeout of %s', async (timeout) => {
    const { socket, program } = await waiting('recv', timeout);
    for (const signal of ['SIGUSR2', 'SIGCHLD', 'SIGSTOP', 'SIGCONT', 'SIGUSR2'] as const) {
      program.signal(signal);
      await sleep(20);
    }
    socket.sendSync('data');
    expect(await program.json()).toMatchObject({ result: 'data' });
    await program.end();
  });

  test('a storm of children that end', async () => {
    const { socket, program } = await waiting('recv', 15_000, 50);
    await sleep(200);
    socket.sendSync('data');
    expect(await program.json()).toMatchObject({ result: 'data' });
    await program.end();
  });

  test('a stop that lasts longer than the timeout: what came meanwhile came in time', async () => {
    const { socket, program } = await waiting('recv', 300);
    program.signal('SIGSTOP');
    socket.sendSync('data');
    await sleep(500);
    program.signal('SIGCONT');
    expect(await program.json()).toMatchObject({ result: 'data' });
    await program.end();
  });

  test.each(['recv', 'sendall'])('signals, which do not prolong its timeout: %s', async (call) => {
    const { program } = await waiting(call, 300);
    let over = false;
    const ended = program.json<{ result: string; spent: number }>().finally(() => {
      over = true;
    });
    while (!over) {
      program.signal('SIGUSR2');
      await sleep(20);
    }
    const { result, spent } = await ended;
    expect(result).toBe('ETIMEDOUT');
    expect(spent).toBeGreaterThanOrEqual(298);
    // The last signal may meet a program that has put its handlers away already.
    await program.end().catch(({ message }) => expect(message).toContain('ended with SIGUSR2'));
  });
});
