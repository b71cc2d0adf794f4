export type { BcmChanged, BcmEvent, BcmExpired, BcmTimeout } from './bcm-event.js';
export { type BcmFrame, type BcmMessage, decodeBcmMessage, encodeBcmMessage } from './bcm-message.js';
export { type BcmReceiveOptions, type BcmStatus, BroadcastManager } from './broadcast-manager.js';
export type { BcmMultiplex, WatchOptions } from './filter.js';
export type { BcmKey } from './key.js';
export { openBcm } from './open-bcm.js';
export type { BcmFrames, TransmitOptions, UpdateOptions } from './transmission.js';
