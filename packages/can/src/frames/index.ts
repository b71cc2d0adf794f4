export type { ClassicFrame, ErrorFrame, RemoteFrame } from './classic-frame.js';
export {
  type BusError,
  type ControllerStatus,
  decodeErrorFrame,
  type LostArbitration,
  type ProtocolViolation,
} from './error-frame.js';
export { isFdLength, padFdData } from './fd-data.js';
export type { FdFrame } from './fd-frame.js';
export type { CanFrame } from './frame.js';
export { decodeFrame, encodeFrame } from './frame-codec.js';
export type { ProtocolErrorLocation } from './protocol-error-location.js';
export type { TransceiverStatus, WireFault } from './transceiver-status.js';
export type { XlFrame } from './xl-frame.js';
