export {
  nlaBe16,
  nlaBe32,
  nlaBytes,
  nlaFlag,
  nlaNested,
  nlaS32,
  nlaString,
  nlaU8,
  nlaU16,
  nlaU32,
  nlaU64,
} from './encode.js';
export { NetlinkAttributes } from './netlink-attributes.js';
