export { littleEndian } from './byte-order.js';
export { decodeDrops } from './drops.js';
export { findAncillary } from './find-ancillary.js';
export { decodeLinger, encodeLinger, type Linger } from './linger.js';
export { newStruct, readLong, viewOf, viewStruct, writeLong } from './memory.js';
export {
  encodeNetlinkMessage,
  type NetlinkAttribute,
  type NetlinkHeader,
  type NetlinkMessage,
  netlinkAlign,
  netlinkAttributeMap,
  netlinkAttributes,
  netlinkMessages,
  viewPart,
} from './netlink.js';
export { decodeSockExtendedErr, type SockExtendedErr } from './sock-extended-err.js';
export { decodeTimespec, decodeTimeval, encodeTimeval } from './times.js';
export { decodeTimestamp, type Timestamp } from './timestamp.js';
