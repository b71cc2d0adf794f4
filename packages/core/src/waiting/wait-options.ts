import { checkInteger, checkOptions } from '../arguments.js';
import { invalidArgType } from '../errors/arguments.js';

/** The last argument of every call that may wait; a bare number is the flags. */
export type WaitOptions =
  | number
  | { readonly flags?: number | undefined; readonly signal?: AbortSignal | undefined }
  | undefined;

/** `MSG_*` flags of a call; 0 when none are given. */
export function flagsOf(options: WaitOptions): number {
  if (options === null || Array.isArray(options))
    throw invalidArgType('options', 'a number or an object', options);
  const flags = typeof options === 'object' ? options.flags : options;
  if (flags === undefined) return 0;
  checkInteger(flags, 'flags');
  return flags;
}

/** The signal that ends a wait early. */
export function signalOf(options: WaitOptions): AbortSignal | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  const { signal } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw invalidArgType('options.signal', 'an AbortSignal', signal);
  }
  return signal;
}

/** The same options, all of them read and checked now: the caller may use the object for something else meanwhile. */
export function optionsRead(options: WaitOptions): WaitOptions {
  const flags = flagsOf(options);
  return typeof options === 'object' ? { flags, signal: signalOf(options) } : flags;
}

/** The signal of options that are no bare flags. @throws the reason of one that has aborted */
export function unabortedSignal(options: {
  readonly signal?: AbortSignal | undefined;
}): AbortSignal | undefined {
  checkOptions(options);
  const signal = signalOf(options);
  signal?.throwIfAborted();
  return signal;
}
