/** What a race needs of its candidates' results. */
interface Closable {
  close(): void;
}

/**
 * Attempts one candidate after the other, the next when the last one has failed or has taken a while: section 5 of RFC
 * 8305. The first that succeeds wins, and all others are given up.
 *
 * @param delay milliseconds until the next begins beside those that still run; Infinity for one at a time
 * @param attempt answers with a promise, and gives up when the signal aborts
 * @param failed is told of each failure; what it throws ends the race
 * @returns `undefined` when none succeeds
 */
export async function race<C, T extends Closable>(
  candidates: readonly C[],
  delay: number,
  attempt: (candidate: C, signal: AbortSignal) => Promise<T>,
  failed: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const over = new AbortController();
  const abort = () => over.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  let winner: T | undefined;
  const run = async (candidate: C) => {
    try {
      const result = await attempt(candidate, over.signal);
      // Two may be ready at the same time.
      if (over.signal.aborted) result.close();
      else winner = result;
      over.abort();
    } catch (error) {
      if (!over.signal.aborted) failed(error);
    }
  };
  const running: Promise<void>[] = [];
  try {
    signal?.throwIfAborted();
    for (const candidate of candidates) {
      const last = run(candidate);
      running.push(last);
      await endOrDelay(last, delay, over.signal);
      if (over.signal.aborted) break;
    }
    await Promise.all(running);
    if (signal?.aborted) {
      winner?.close();
      throw signal.reason;
    }
    return winner;
  } finally {
    over.abort();
    signal?.removeEventListener('abort', abort);
    await Promise.allSettled(running);
  }
}

/** Until an attempt has ended, or has taken a while, or the race is over. Never rejects. */
function endOrDelay(attempt: Promise<void>, delay: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = delay === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, delay);
    const end = () => {
      clearTimeout(timer);
      over.removeEventListener('abort', end);
      resolve();
    };
    over.addEventListener('abort', end, { once: true });
    attempt.then(end, end);
  });
}

/** One of each kind in turn, the kind of the first first: section 4 of RFC 8305. */
export function interleaved<C>(candidates: readonly C[], kindOf: (candidate: C) => unknown): C[] {
  const kinds = new Map<unknown, C[]>();
  for (const candidate of candidates) {
    const kind = kindOf(candidate);
    const same = kinds.get(kind);
    if (same) same.push(candidate);
    else kinds.set(kind, [candidate]);
  }
  const longest = Math.max(0, ...[...kinds.values()].map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    [...kinds.values()].flatMap((same) => same.slice(turn, turn + 1)),
  );
  return turns.flat();
}
