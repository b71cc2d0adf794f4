/**
 * A data frame of classical CAN: ISO 11898-1, `struct can_frame`.
 *
 * @example { kind: 'classic', id: 0x123, data: Buffer.from('11223344', 'hex') }
 */
export interface ClassicFrame<D extends Uint8Array = Uint8Array> {
  /** Tells it from other frames. */
  readonly kind: 'classic';
  /** Identifier: 11 bits, or 29 of an extended frame. */
  readonly id: number;
  /** Whether the identifier has 29 bits: IDE, the extended frame format (EFF). */
  readonly extended?: boolean | undefined;
  /** Up to 8 bytes. */
  readonly data: D;
  /**
   * The data length code on the bus where it says more than the length of the data: 9 to 15, which all stand for 8
   * bytes. Only interfaces with CAN_CTRLMODE_CC_LEN8_DLC send and report it.
   */
  readonly len8Dlc?: number | undefined;
}

/**
 * A remote frame of classical CAN (RTR), which asks for the data frame with this identifier. It carries no data.
 *
 * @example { kind: 'remote', id: 0x123, dlc: 4 }
 */
export interface RemoteFrame {
  /** Tells it from other frames. */
  readonly kind: 'remote';
  /** Identifier: 11 bits, or 29 of an extended frame. */
  readonly id: number;
  /** Whether the identifier has 29 bits: IDE, the extended frame format (EFF). */
  readonly extended?: boolean | undefined;
  /** Data length code: how many bytes are asked for; 0 when left out, 9 to 15 stand for 8. */
  readonly dlc?: number | undefined;
}

/**
 * What an interface reports about itself and the bus: a frame with `CAN_ERR_FLAG`, which never was on the bus.
 * {@link decodeErrorFrame} tells what it says. A socket gets those that its error mask lets through.
 */
export interface ErrorFrame<D extends Uint8Array = Uint8Array> {
  /** Tells it from other frames. */
  readonly kind: 'error';
  /** The classes of the error: a sum of `CAN_ERR_TX_TIMEOUT`, `CAN_ERR_LOSTARB`, … */
  readonly errorClass: number;
  /** Details: `CAN_ERR_DLC` (8) bytes. */
  readonly data: D;
}
