import { expect, test } from 'vitest';
import { node } from '../../../tooling/vitest/peer.js';

const GIBIBYTE = 2 ** 30;

interface Outcome {
  bytes: number;
  sha256: string;
  seconds: number;
}

function end(...args: string[]) {
  return node(new URL('./fixtures/gigabyte.mjs', import.meta.url), { args });
}

test.each(['promise', 'blocking'])(
  '1 GiB through one connection between two processes, %s form',
  async (form) => {
    const receiver = end('receive', form, `${GIBIBYTE}`);
    const sender = end('send', form, `${GIBIBYTE}`, await receiver.line());
    const [sent, received] = await Promise.all([sender.json<Outcome>(), receiver.json<Outcome>()]);
    expect([sent.bytes, received.bytes]).toEqual([GIBIBYTE, GIBIBYTE]);
    expect(received.sha256).toBe(sent.sha256);
    await Promise.all([sender.end(), receiver.end()]);
    console.log(
      `${form} form: 1 GiB in ${received.seconds.toFixed(2)} s, sha256 ${received.sha256} at both ends`,
    );
  },
  60_000,
);
