import { expect, test } from 'vitest';
import { interleaved, race } from './race.js';

test.each([
  [
    ['6a', '6b', '6c', '4a'],
    ['6a', '4a', '6b', '6c'],
  ],
  [
    ['4a', '6a', '4b', '6b'],
    ['4a', '6a', '4b', '6b'],
  ],
  [
    ['4a', '4b'],
    ['4a', '4b'],
  ],
  [[], []],
])('%j take turns by kind', (candidates, expected) => {
  expect(interleaved(candidates, (each) => each[0])).toEqual(expected);
});

test('one that is ready as another wins is closed', async () => {
  const closed: string[] = [];
  const attempt = async (name: string) => ({ name, close: () => closed.push(name) });
  const both = race(['first', 'second'], 0, attempt, () => undefined);
  expect((await both)?.name).toBe('first');
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const together = race(
    ['first', 'second'],
    1,
    (name) => gate.then(() => attempt(name)),
    () => undefined,
  );
  setTimeout(open, 20);
  expect((await together)?.name).toBe('first');
  expect(closed).toEqual(['second']);
});

test('what a failure’s listener throws ends the race, and the others with it', async () => {
  const hanging = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const attempt = async (name: string, signal: AbortSignal) => {
    if (name === 'bad') throw new Error('bad');
    return hanging(signal);
  };
  const failed = (error: unknown) => {
    throw error;
  };
  await expect(race(['hanging', 'bad'], 1, attempt, failed)).rejects.toThrow('bad');
});
