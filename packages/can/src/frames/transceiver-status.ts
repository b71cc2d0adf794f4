/** What is wrong with a wire of the bus. */
export type WireFault = 'NO_WIRE' | 'SHORT_TO_BAT' | 'SHORT_TO_VCC' | 'SHORT_TO_GND' | 'SHORT_TO_CANH';

/** The state of the wires as the transceiver reports it: `CAN_ERR_TRX_*`; `undefined` where it does not tell. */
export interface TransceiverStatus {
  /** Of the wire CAN high. */
  readonly canHigh: WireFault | undefined;
  /** Of the wire CAN low. */
  readonly canLow: WireFault | undefined;
}

// CAN_ERR_TRX_CANH_* are these numbers, CAN_ERR_TRX_CANL_* the same four bits further up.
const faults: Readonly<Record<number, WireFault>> = {
  4: 'NO_WIRE',
  5: 'SHORT_TO_BAT',
  6: 'SHORT_TO_VCC',
  7: 'SHORT_TO_GND',
  8: 'SHORT_TO_CANH',
};

export function transceiverStatus(value: number): TransceiverStatus {
  return { canHigh: faults[value & 7], canLow: faults[value >> 4] };
}
