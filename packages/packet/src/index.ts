export { formatHardwareAddress, parseHardwareAddress } from '@sock/core';
export { AF_LINK } from './af-link.js';
export { AF_PACKET, PF_PACKET } from './af-packet.js';
export * from './constants/index.js';
export type { LinkAddress } from './link-address.js';
export * from './options/index.js';
export type { PacketAddress } from './packet-address.js';
export * from './pcap/pcap.js';
export * from './ring/index.js';
