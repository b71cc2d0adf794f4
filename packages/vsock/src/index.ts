export { AF_VSOCK, PF_VSOCK } from './af-vsock.js';
export * from './constants.js';
export { connectHybrid, connectHybridSync, type HybridOptions } from './hybrid.js';
export { getLocalCid } from './local-cid.js';
export {
  type BufferSizes,
  getBufferSizes,
  getConnectTimeout,
  setBufferSizes,
  setConnectTimeout,
} from './options.js';
export type { VsockAddress } from './vsock-address.js';
