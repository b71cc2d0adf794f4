import type { Accepted } from '../socket/socket.js';
import type { Operation } from '../waiting/operation.js';
import { run } from '../waiting/wait.js';
import { unabortedSignal } from '../waiting/wait-options.js';

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
 * @param accept makes the operation of one accept; throws when the socket is closed
 */
export async function* connections<A>(
  isClosed: () => boolean,
  accept: () => Operation<Accepted<A>>,
  options: ConnectionsOptions,
): AsyncGenerator<Accepted<A>, void, undefined> {
  const signal = unabortedSignal(options);
  while (!isClosed()) {
    let accepted: Accepted<A>;
    try {
      accepted = await run(accept(), null, signal);
    } catch (error) {
      if (isClosed()) return;
      if ((error as { code?: string }).code === GONE) continue;
      throw error;
    }
    yield accepted;
  }
}
