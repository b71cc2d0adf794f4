export { AF_HYPERV } from './af-hyperv.js';
export * from './constants.js';
export { decodeGuid, encodeGuid } from './guid.js';
export type { HypervAddress } from './hyperv-address.js';
export { hypervSocket } from './hyperv-socket.js';
export { portOfServiceId, serviceIdOfPort } from './service-id.js';
