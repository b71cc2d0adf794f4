/**
 * A frame of CAN FD: ISO 11898-1, `struct canfd_frame`. There are no remote frames in CAN FD.
 *
 * @example { kind: 'fd', id: 0x123, bitRateSwitch: true, data: Buffer.alloc(64) }
 */
export interface FdFrame<D extends Uint8Array = Uint8Array> {
  /** Tells it from other frames. */
  readonly kind: 'fd';
  /** Identifier: 11 bits, or 29 of an extended frame. */
  readonly id: number;
  /** Whether the identifier has 29 bits: IDE, the extended frame format (EFF). */
  readonly extended?: boolean | undefined;
  /** Whether the data goes at the second, faster bit rate: BRS. */
  readonly bitRateSwitch?: boolean | undefined;
  /** Whether the sender is error passive: ESI. Controllers set it themselves. */
  readonly errorStateIndicator?: boolean | undefined;
  /** 0 to 8, 12, 16, 20, 24, 32, 48 or 64 bytes; no other length has a code. {@link padFdData} fills up to one. */
  readonly data: D;
}
