/** Where the fields of `struct bcm_msg_head` are: <linux/can/bcm.h>. Its two times are pairs of C's `long`. */
export interface BcmLayout {
  /** Bytes of a `long`. */
  readonly long: number;
  readonly opcode: number;
  readonly flags: number;
  readonly count: number;
  readonly ival1: number;
  readonly ival2: number;
  readonly canId: number;
  readonly nframes: number;
  /** The size of it all, after which the frames follow. */
  readonly frames: number;
}

/** @param long bytes of a `long` */
export function bcmLayout(long: 4 | 8): BcmLayout {
  const ival1 = align(12, long);
  const ival2 = ival1 + 2 * long;
  const canId = ival2 + 2 * long;
  // A frame's data begins at a multiple of 8, so the frames do.
  return {
    long,
    opcode: 0,
    flags: 4,
    count: 8,
    ival1,
    ival2,
    canId,
    nframes: canId + 4,
    frames: align(canId + 8, 8),
  };
}

/** Of Node's architectures with SocketCAN. */
const WITH_SHORT_LONG: readonly string[] = ['arm', 'ia32', 'mips', 'mipsel', 'ppc', 's390'];

/** The layout on this machine. */
export const layout: BcmLayout = /* @__PURE__ */ layoutHere();

function layoutHere(): BcmLayout {
  return bcmLayout(WITH_SHORT_LONG.includes(process.arch) ? 4 : 8);
}

function align(length: number, alignment: number): number {
  return Math.ceil(length / alignment) * alignment;
}
