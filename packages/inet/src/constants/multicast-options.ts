// Options for groups of either version, at level IPPROTO_IP or IPPROTO_IPV6: RFC 3678. Not in Python.
import { constant } from '@sock/core';

export const MCAST_BLOCK_SOURCE = /* @__PURE__ */ constant('MCAST_BLOCK_SOURCE');
export const MCAST_JOIN_GROUP = /* @__PURE__ */ constant('MCAST_JOIN_GROUP');
export const MCAST_JOIN_SOURCE_GROUP = /* @__PURE__ */ constant('MCAST_JOIN_SOURCE_GROUP');
export const MCAST_LEAVE_GROUP = /* @__PURE__ */ constant('MCAST_LEAVE_GROUP');
export const MCAST_LEAVE_SOURCE_GROUP = /* @__PURE__ */ constant('MCAST_LEAVE_SOURCE_GROUP');
export const MCAST_UNBLOCK_SOURCE = /* @__PURE__ */ constant('MCAST_UNBLOCK_SOURCE');
