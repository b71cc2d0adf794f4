import { type NetlinkMessage, viewPart } from '@sock/core';
import { NetlinkAttributes } from '../attributes/index.js';
import {
  CTRL_ATTR_FAMILY_ID,
  CTRL_ATTR_FAMILY_NAME,
  CTRL_ATTR_HDRSIZE,
  CTRL_ATTR_MAXATTR,
  CTRL_ATTR_MCAST_GROUPS,
  CTRL_ATTR_MCAST_GRP_ID,
  CTRL_ATTR_MCAST_GRP_NAME,
  CTRL_ATTR_OP_FLAGS,
  CTRL_ATTR_OP_ID,
  CTRL_ATTR_OPS,
  CTRL_ATTR_VERSION,
  CTRL_CMD_NEWFAMILY,
} from '../constants/generic.js';
import { GENLMSGHDR } from './genlmsghdr.js';

/** A family of generic netlink. */
export interface GenericFamily {
  /** The type of its messages; another one each time that it comes. */
  readonly id: number;
  /** Such as `'nl80211'`. */
  readonly name: string;
  /** Of its interface. */
  readonly version: number;
  /** Size of its own header: bytes. */
  readonly headerSize: number;
  /** The greatest type of its attributes; 0 where operations differ. */
  readonly maxAttribute: number;
  /** What it can be asked for. */
  readonly operations: readonly GenericOperation[];
  /** The numbers of its multicast groups by their names, for `joinNetlinkGroup`. */
  readonly groups: ReadonlyMap<string, number>;
}

/** What a family can be asked for. */
export interface GenericOperation {
  /** `cmd` of the header. */
  readonly id: number;
  /** `GENL_*`. */
  readonly flags: number;
}

/** @returns `undefined` for what is no such message */
export function decodeFamily({ body }: NetlinkMessage): GenericFamily | undefined {
  if (body.byteLength < GENLMSGHDR.size || body.getUint8(GENLMSGHDR.cmd) !== CTRL_CMD_NEWFAMILY)
    return undefined;
  const attributes = new NetlinkAttributes(viewPart(body, GENLMSGHDR.size));
  const number = (type: number) => attributes.u32(type) ?? 0;
  return {
    id: attributes.u16(CTRL_ATTR_FAMILY_ID) ?? 0,
    name: attributes.string(CTRL_ATTR_FAMILY_NAME) ?? '',
    version: number(CTRL_ATTR_VERSION),
    headerSize: number(CTRL_ATTR_HDRSIZE),
    maxAttribute: number(CTRL_ATTR_MAXATTR),
    operations: attributes.nestedArray(CTRL_ATTR_OPS).map((operation) => ({
      id: operation.u32(CTRL_ATTR_OP_ID) ?? 0,
      flags: operation.u32(CTRL_ATTR_OP_FLAGS) ?? 0,
    })),
    groups: new Map(attributes.nestedArray(CTRL_ATTR_MCAST_GROUPS).map(group)),
  };
}

function group(attributes: NetlinkAttributes): [string, number] {
  return [attributes.string(CTRL_ATTR_MCAST_GRP_NAME) ?? '', attributes.u32(CTRL_ATTR_MCAST_GRP_ID) ?? 0];
}
