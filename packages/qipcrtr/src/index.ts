export { AF_QIPCRTR, PF_QIPCRTR } from './af-qipcrtr.js';
export * from './constants.js';
export {
  decodeControlPacket as decodeQrtrControlPacket,
  encodeControlPacket as encodeQrtrControlPacket,
  type QrtrControlPacket,
  type QrtrServer,
} from './control-packet.js';
export * from './name-service.js';
export type { QipcrtrAddress } from './qipcrtr-address.js';
export type { QrtrEvent } from './search.js';
