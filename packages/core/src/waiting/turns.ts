import { setImmediate as nextTurn } from 'node:timers/promises';

/** Results without a turn of the event loop, after which one takes a turn for the sake of others. */
const MOST_AT_ONCE = 32;

let atOnce = 0;

/** The value by promise; now and then only when the event loop has turned. */
export function inTurn<T>(value: T): Promise<T> {
  return isTurn() ? nextTurn(value) : Promise.resolve(value);
}

/** As inTurn, for what failed: who polls a socket in non-blocking mode mostly fails. */
export function rejectedInTurn(error: unknown): Promise<never> {
  if (!isTurn()) return Promise.reject(error);
  return nextTurn().then(() => {
    throw error;
  });
}

function isTurn(): boolean {
  atOnce = (atOnce + 1) % MOST_AT_ONCE;
  return atOnce === 0;
}
