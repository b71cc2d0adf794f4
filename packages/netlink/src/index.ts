export { AF_NETLINK, PF_NETLINK } from './af-netlink.js';
export * from './attributes/index.js';
export * from './client/index.js';
export * from './constants/index.js';
export { NetlinkEvents } from './events/netlink-events.js';
export * from './generic/index.js';
export {
  decodeNetlinkPktinfo,
  joinedNetlinkGroups,
  joinNetlinkGroup,
  leaveNetlinkGroup,
} from './memberships.js';
export type { NetlinkAddress } from './netlink-address.js';
export * from './route/index.js';
export * from './uevents/index.js';
