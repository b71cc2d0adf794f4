import { native } from './native.js';

// What the last native call has left besides its result: read before the next call.

const views: Uint8Array[] = [];

/** The address that it reports: a view on the memory where all calls leave theirs. */
export function reportedAddress(): Uint8Array {
  const length = native.outcome[0] as number;
  views[length] ??= native.address.subarray(0, length);
  return views[length];
}

/** `MSG_TRUNC`, `MSG_CTRUNC`, … */
export function messageFlags(): number {
  return native.outcome[1] as number;
}

/** Bytes of control data. */
export function controlLength(): number {
  return native.outcome[2] as number;
}
