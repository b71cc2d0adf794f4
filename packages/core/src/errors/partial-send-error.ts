import { shareAcrossCopies } from './copies.js';

/**
 * Of many messages some were sent. `cause` is what stopped it, and `code` is its code if it has one. The messages from
 * `sent` on are still the caller's.
 */
export class PartialSendError extends Error {
  override name = 'PartialSendError';
  /** How many of the messages the kernel has taken. */
  readonly sent: number;
  /** Of the `cause`: `'ETIMEDOUT'`. */
  declare readonly code?: string;

  constructor(sent: number, cause: unknown) {
    super(`only ${sent} messages were sent: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.sent = sent;
    const { code } = Object(cause);
    if (typeof code === 'string') this.code = code;
  }
}
shareAcrossCopies(PartialSendError, 'PartialSendError');
