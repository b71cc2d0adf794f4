import { describe, expect, test } from 'vitest';
import { pair } from '../../../tooling/vitest/kept.js';
import { node } from '../../../tooling/vitest/peer.js';
import { sleep } from '../../../tooling/vitest/time.js';

const interrupted = new URL('./fixtures/interrupted.mjs', import.meta.url);
const SIGNALS: NodeJS.Signals[] = [
  'SIGUSR2',
  'SIGCHLD',
  'SIGSTOP',
  'SIGCONT',
  'SIGUSR2',
  'SIGSTOP',
  'SIGCONT',
];

/** A program that blocks in a call on the other end of a pair; the signals have handlers there. */
async function blocked(call: string, timeout: number | null) {
  const [socket, peer] = pair();
  const program = node(interrupted, {
    args: [call, JSON.stringify(timeout)],
    stdio: ['pipe', 'pipe', 'pipe', peer.fileno()],
  });
  peer.close();
  expect(await program.line()).toBe('blocking');
  await sleep(50);
  return { socket, program };
}

describe.each([
  ['for ever', null],
  ['for a time', 15_000],
])('a blocking call %s outlives signals', (_, timeout) => {
  test.each(['recv', 'recv that fails with EINTR', 'recvfrom', 'sendall'])('%s', async (call) => {
    const { socket, program } = await blocked(call, timeout);
    for (const signal of SIGNALS) {
      program.signal(signal);
      await sleep(20);
    }
    if (call === 'sendall') while ((await socket.recv(1 << 20)).length > 0);
    else socket.sendSync('data');
    expect(await program.json()).toMatchObject({ outcome: call === 'sendall' ? 'sent' : 'data' });
    await program.end();
  });
});

test.each(['recv', 'recvfrom', 'sendall'])('signals do not prolong a timeout: %s', async (call) => {
  const { program } = await blocked(call, 300);
  const ended = program.json<{ outcome: string; spent: number }>();
  let over = false;
  const sending = (async () => {
    while (!over) {
      program.signal('SIGUSR2');
      await sleep(20);
    }
  })();
  const { outcome, spent } = await ended;
  over = true;
  await sending;
  expect(outcome).toBe('ETIMEDOUT');
  expect(spent).toBeGreaterThanOrEqual(298);
});
