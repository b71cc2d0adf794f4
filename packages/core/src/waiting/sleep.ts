const never = new Int32Array(new SharedArrayBuffer(4));

/** Stops this thread for so many milliseconds. */
export function sleep(milliseconds: number): void {
  if (milliseconds > 0) Atomics.wait(never, 0, 0, milliseconds);
}
