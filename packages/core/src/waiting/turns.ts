import { setImmediate as nextTurn } from 'node:timers/promises';

/** Results without a turn of the event loop, after which one takes a turn for the sake of others. */
const MOST_AT_ONCE = 32;

let turn = 0;

/** Tells that the event loop has turned. */
export function noteTurn(): void {
  turn++;
}

/** Counts the results since the event loop turned last. */
export class ResultsAtOnce {
  #turn = turn;
  #count = 0;

  /** Whether the next result is to wait until the event loop has turned. */
  get enough(): boolean {
    return this.#count >= MOST_AT_ONCE && this.#turn === turn;
  }

  add(weight = 1): void {
    if (this.#turn !== turn) this.#count = 0;
    this.#turn = turn;
    this.#count += weight;
  }
}

const results = /* @__PURE__ */ new ResultsAtOnce();

/** What results are kept back for, so that none overtakes another. */
let pending: Promise<void> | undefined;

/**
 * The value by promise; now and then only when the event loop has turned. So a loop over what is there already does not
 * keep it from turning.
 *
 * @param weight how many results it is worth, 1 when left out: more for one that takes the caller some time
 */
export function inTurn<T>(value: T, weight?: number): Promise<T> {
  return keptBack(weight)?.then(() => value) ?? Promise.resolve(value);
}

/** As {@link inTurn}, for what failed: who polls a socket in non-blocking mode mostly fails. */
export function rejectedInTurn(error: unknown): Promise<never> {
  const rejected = () => Promise.reject(error);
  return keptBack()?.then(rejected) ?? rejected();
}

function keptBack(weight?: number): Promise<void> | undefined {
  results.add(weight);
  if (!pending && results.enough)
    pending = nextTurn().then(() => {
      pending = undefined;
      noteTurn();
    });
  return pending;
}

/** Calls back when the event loop has turned. @returns what prevents it */
export function afterTurn(serve: () => void): () => void {
  const immediate = setImmediate(() => {
    noteTurn();
    serve();
  });
  return () => clearImmediate(immediate);
}
