// Options for groups of either version, at level IPPROTO_IP or IPPROTO_IPV6: RFC 3678. Not in Python.
import { constant } from '@sock/core';

/** Hears a source no more in a joined group: {@link encodeGroupSourceReq}. */
export const MCAST_BLOCK_SOURCE = /* @__PURE__ */ constant('MCAST_BLOCK_SOURCE');
/** Joins a group: {@link encodeGroupReq}. */
export const MCAST_JOIN_GROUP = /* @__PURE__ */ constant('MCAST_JOIN_GROUP');
/** Joins a group for what one source sends: {@link encodeGroupSourceReq}. */
export const MCAST_JOIN_SOURCE_GROUP = /* @__PURE__ */ constant('MCAST_JOIN_SOURCE_GROUP');
/** Leaves a group: {@link encodeGroupReq}. */
export const MCAST_LEAVE_GROUP = /* @__PURE__ */ constant('MCAST_LEAVE_GROUP');
/** Leaves a group as far as one source goes: {@link encodeGroupSourceReq}. */
export const MCAST_LEAVE_SOURCE_GROUP = /* @__PURE__ */ constant('MCAST_LEAVE_SOURCE_GROUP');
/** Hears a source of a group again: {@link encodeGroupSourceReq}. */
export const MCAST_UNBLOCK_SOURCE = /* @__PURE__ */ constant('MCAST_UNBLOCK_SOURCE');
