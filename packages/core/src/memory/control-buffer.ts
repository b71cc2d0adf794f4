/** More is given back as soon as it is read. */
const KEPT = 0x10000;

// One for all sockets of this thread: control data is read before the next receive begins.
let kept: Buffer | undefined;

/** Memory for the kernel to write exactly `size` bytes of control data to. Valid until the next call. */
export function controlBuffer(size: number): Buffer {
  if (size > KEPT) return Buffer.allocUnsafeSlow(size);
  if (kept?.length !== size) kept = Buffer.allocUnsafeSlow(size);
  return kept;
}
