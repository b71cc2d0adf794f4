import { setImmediate as nextTurn } from 'node:timers/promises';

/** Results without a turn of the event loop, after which one takes a turn for the sake of others. */
const MOST_AT_ONCE = 32;

let atOnce = 0;

/**
 * The value by promise; now and then only when the event loop has turned. So a loop over what is there already does not
 * keep it from turning.
 *
 * @param weight how many results it is worth, 1 when left out: more for one that takes the caller some time
 */
export function inTurn<T>(value: T, weight?: number): Promise<T> {
  return isTurn(weight) ? nextTurn(value) : Promise.resolve(value);
}

/** As {@link inTurn}, for what failed: who polls a socket in non-blocking mode mostly fails. */
export function rejectedInTurn(error: unknown): Promise<never> {
  if (!isTurn()) return Promise.reject(error);
  return nextTurn().then(() => {
    throw error;
  });
}

function isTurn(weight = 1): boolean {
  atOnce = (atOnce + weight) % MOST_AT_ONCE;
  return atOnce < weight;
}
