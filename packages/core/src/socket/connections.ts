import { unabortedSignal } from '../waiting/wait-options.js';
import type { Accepted } from './socket.js';

/** How to wait for connections. */
export interface ConnectionsOptions {
  /** Ends the iteration, which throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Connections that were given up before they were accepted are no reason to stop. */
const GONE = 'ECONNABORTED';

/**
 * Accepts one connection after the other, until the socket is closed.
 *
 * @param accept waits for one
 */
export async function* connections<A>(
  isClosed: () => boolean,
  accept: (signal?: AbortSignal) => Promise<Accepted<A>>,
  options: ConnectionsOptions,
): AsyncGenerator<Accepted<A>, void, undefined> {
  const signal = unabortedSignal(options);
  while (!isClosed()) {
    let accepted: Accepted<A>;
    try {
      accepted = await accept(signal);
    } catch (error) {
      if (isClosed()) return;
      if ((error as { code?: string }).code === GONE) continue;
      throw error;
    }
    yield accepted;
  }
}
