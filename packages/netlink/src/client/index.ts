export type { AskOptions } from './ask.js';
export type { ExtendedAck } from './extended-ack.js';
export { NetlinkClient, openNetlink } from './netlink-client.js';
export { NetlinkError } from './netlink-error.js';
export type { NetlinkAnswer, NetlinkOptions, NetlinkRequest } from './request.js';
