export { type BtCodec, decodeBtCodecs, encodeBtCodec } from './bt-codecs.js';
export { decodeBtMtu, encodeBtMtu } from './bt-mtu.js';
export { decodeBtPower, encodeBtPower } from './bt-power.js';
export { type BtSecurity, decodeBtSecurity, encodeBtSecurity } from './bt-security.js';
export { decodeBtVoice, encodeBtVoice } from './bt-voice.js';
export { type ConnectionInfo, decodeConnectionInfo } from './connection-info.js';
export { decodeL2capOptions, encodeL2capOptions, type L2capOptions } from './l2cap-options.js';
