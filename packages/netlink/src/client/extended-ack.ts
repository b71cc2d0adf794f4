import { littleEndian, type NetlinkMessage, netlinkAlign, viewPart } from '@sock/core';
import { NetlinkAttributes } from '../attributes/index.js';
import {
  NLM_F_ACK_TLVS,
  NLM_F_CAPPED,
  NLMSG_ERROR,
  NLMSGERR_ATTR_COOKIE,
  NLMSGERR_ATTR_MISS_NEST,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MSG,
  NLMSGERR_ATTR_OFFS,
} from '../constants/messages.js';

// struct nlmsgerr: <linux/netlink.h>
const ERROR = 0;
const REQUEST = 4;
const NLMSGHDR = 16;

/** What the kernel says besides the error number: of errors, or of a request that it did all the same. */
export interface ExtendedAck {
  /** In words: an error's reason, or a warning. */
  readonly message: string | undefined;
  /** Where in the request's message the attribute begins that was refused: bytes. */
  readonly offset: number | undefined;
  /** The type of an attribute that was missing. */
  readonly missingType: number | undefined;
  /** Where in the request's message the attribute begins in which it was missing: bytes. */
  readonly missingNest: number | undefined;
  /** What identifies what was made, where the protocol gives it. */
  readonly cookie: Buffer | undefined;
  /** All of `NLMSGERR_ATTR_*`. */
  readonly attributes: NetlinkAttributes;
}

/** The negated error number of a message of type NLMSG_ERROR or NLMSG_DONE; 0 for none. */
export function errnoOfAck({ body }: NetlinkMessage): number {
  return body.byteLength >= REQUEST ? Math.min(0, body.getInt32(ERROR, littleEndian)) : 0;
}

/** @returns `undefined` where the kernel says nothing more */
export function extendedAck(message: NetlinkMessage): ExtendedAck | undefined {
  const start = startOfAttributes(message);
  if (!(message.flags & NLM_F_ACK_TLVS) || start > message.body.byteLength) return undefined;
  const attributes = new NetlinkAttributes(viewPart(message.body, start));
  return {
    message: attributes.string(NLMSGERR_ATTR_MSG),
    offset: attributes.u32(NLMSGERR_ATTR_OFFS),
    missingType: attributes.u32(NLMSGERR_ATTR_MISS_TYPE),
    missingNest: attributes.u32(NLMSGERR_ATTR_MISS_NEST),
    cookie: attributes.bytes(NLMSGERR_ATTR_COOKIE),
    attributes,
  };
}

/** An answer NLMSG_ERROR repeats the request: its header, and of refused ones the rest, unless capped. */
function startOfAttributes(message: NetlinkMessage): number {
  const { type, flags, body } = message;
  if (type !== NLMSG_ERROR) return REQUEST;
  if (flags & NLM_F_CAPPED || errnoOfAck(message) === 0 || body.byteLength < REQUEST + NLMSGHDR)
    return REQUEST + NLMSGHDR;
  return REQUEST + netlinkAlign(Math.max(NLMSGHDR, body.getUint32(REQUEST, littleEndian)));
}
