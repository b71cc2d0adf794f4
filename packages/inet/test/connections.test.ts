import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { node } from '../../../tooling/vitest/peer.js';

interface Outcome {
  left: number;
  most: number;
  seconds: number;
}

// Node raises the soft limit to the hard one by itself.
const limit = Number(execSync('ulimit -Hn', { encoding: 'utf8' }).replace('unlimited', 'Infinity'));

const longestQueue = Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));

async function connections(order: string, form: string, count: number): Promise<Outcome> {
  const fixture = new URL('./fixtures/connections.mjs', import.meta.url);
  const program = node(fixture, { args: [order, form, `${count}`] });
  const outcome = await program.json<Outcome>();
  await program.end();
  console.log(
    `${form} form: ${count} connections ${order}, ${outcome.most} descriptors, ${outcome.left} left, ${outcome.seconds.toFixed(2)} s`,
  );
  return outcome;
}

describe.each(['promise', 'blocking'])('%s form', (form) => {
  test('10,000 connections one by one leave no descriptor', async () => {
    const { left } = await connections('one-by-one', form, 10_000);
    expect(left).toBe(0);
  }, 60_000);

  test('2,000 connections at once leave no descriptor', async ({ skip }) => {
    skip(
      limit < 4200,
      `only ${limit} descriptors are allowed; try: raise the hard limit (ulimit -Hn) to 4200`,
    );
    skip(
      longestQueue < 2000,
      `only ${longestQueue} connections may wait; try: sysctl net.core.somaxconn=4096`,
    );
    const { left, most } = await connections('at-once', form, 2000);
    expect(most).toBeGreaterThanOrEqual(4000);
    expect(left).toBe(0);
  }, 60_000);
});
