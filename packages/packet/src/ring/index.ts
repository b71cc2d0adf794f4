export { openRing } from './open-ring.js';
export type { PacketBlock } from './packet-block.js';
export type { PacketRing, RingWaitOptions } from './packet-ring.js';
export type { RingOptions, RingSize } from './ring-options.js';
export type { RingPacket } from './ring-packet.js';
