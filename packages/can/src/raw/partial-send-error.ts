import { codeOf } from './advice.js';

/**
 * A batch was sent in part. `cause` is what stopped it, and `code` is its code if it has one. The frames from `sent`
 * on are still the caller's.
 */
export class PartialSendError extends Error {
  override name = 'PartialSendError';
  /** How many frames of the batch the kernel has taken. */
  readonly sent: number;
  /** Of the `cause`: `'ENETDOWN'`. */
  declare readonly code?: string;

  constructor(sent: number, cause: unknown) {
    super(`only ${sent} frames were sent: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.sent = sent;
    const code = codeOf(cause);
    if (code !== undefined) this.code = code;
  }
}
