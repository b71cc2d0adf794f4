export { type CanFilter, encodeFilters, type OptionTarget, setFilters } from './filters.js';
export { FrameSocket, type ReceiveOptions, type SendOptions } from './frame-socket.js';
export { type OpenCanOptions, openCan } from './open-can.js';
export {
  setDropReports,
  setErrorMask,
  setFdFrames,
  setLoopback,
  setReceiveOwnMessages,
  setTimestamps,
  setXlFrames,
  setXlVcid,
  type XlVcidOptions,
} from './options.js';
export type { ReceivedFrame } from './received-frame.js';
