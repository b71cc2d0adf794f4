export { decodeHciPacket } from './decode.js';
export { encodeHciPacket } from './encode.js';
export type {
  HciAclPacket,
  HciCommandPacket,
  HciEventPacket,
  HciIsoPacket,
  HciPacket,
  HciScoPacket,
  HciVendorPacket,
} from './hci-packet.js';
export {
  decodeManagementPacket,
  encodeManagementPacket,
  type ManagementPacket,
} from './management-packet.js';
export { hciOpcode } from './opcode.js';
