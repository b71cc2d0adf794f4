export { AF_TIPC, PF_TIPC } from './af-tipc.js';
export * from './constants.js';
export {
  encodeTipcGroupReq,
  groupEvent,
  joinGroup,
  leaveGroup,
  type TipcGroup,
  type TipcGroupEvent,
} from './group.js';
export { type TipcAddress, tipcName, tipcServiceRange, tipcSocketAddress } from './tipc-address.js';
export {
  decodeTipcAncillary,
  type ReturnedMessage,
  returnedMessage,
  type TipcAncillary,
} from './tipc-ancillary.js';
export {
  decodeEvent as decodeTipcEvent,
  encodeSubscription as encodeTipcSubscription,
  type TipcEvent,
  type TipcSubscription,
} from './topology/structs.js';
export { openTopology, openTopologySync, TipcTopology } from './topology/topology.js';
