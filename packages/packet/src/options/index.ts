export { type Auxdata, decodeAuxdata } from './auxdata.js';
export { type Fanout, joinFanout, setFanoutProgram } from './fanout.js';
export { addMembership, type Membership, type PacketMembership, promiscuous } from './membership.js';
export {
  type PacketStatistics,
  packetStatistics,
  type RolloverStatistics,
  rolloverStatistics,
} from './statistics.js';
export type { VlanTag } from './vlan-tag.js';
export * from './vnet-header.js';
