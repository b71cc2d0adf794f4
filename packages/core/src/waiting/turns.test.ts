import { expect, test } from 'vitest';
import { inTurn } from './turns.js';

/** How many results come before the event loop turns. */
async function resultsBeforeTurn(weight?: number): Promise<number> {
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  for (let count = 0; ; count++) {
    await inTurn(undefined, weight);
    if (turned) return count;
  }
}

/** From one turn to the next. */
async function resultsBetweenTurns(weight?: number): Promise<number> {
  await resultsBeforeTurn(weight);
  return resultsBeforeTurn(weight);
}

test('results let the event loop turn now and then', async () => {
  expect(await resultsBetweenTurns()).toBe(31);
});

test('those that weigh more do so more often', async () => {
  expect(await resultsBetweenTurns(8)).toBe(3);
  expect(await resultsBetweenTurns(100)).toBe(0);
});

test('no result overtakes one that is kept back', async () => {
  const order: number[] = [];
  const numbers = Array.from({ length: 70 }, (_, index) => index);
  await Promise.all(numbers.map((index) => inTurn(index).then((value) => order.push(value))));
  expect(order).toEqual(numbers);
});
