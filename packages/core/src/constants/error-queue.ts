// What the entries of a socket’s error queue are about: <linux/errqueue.h>. Not in Python.
import { constant } from '../constant.js';

export const SO_EE_CODE_TXTIME_INVALID_PARAM = /* @__PURE__ */ constant('SO_EE_CODE_TXTIME_INVALID_PARAM');
export const SO_EE_CODE_TXTIME_MISSED = /* @__PURE__ */ constant('SO_EE_CODE_TXTIME_MISSED');
export const SO_EE_CODE_ZEROCOPY_COPIED = /* @__PURE__ */ constant('SO_EE_CODE_ZEROCOPY_COPIED');
export const SO_EE_ORIGIN_ICMP = /* @__PURE__ */ constant('SO_EE_ORIGIN_ICMP');
export const SO_EE_ORIGIN_ICMP6 = /* @__PURE__ */ constant('SO_EE_ORIGIN_ICMP6');
export const SO_EE_ORIGIN_LOCAL = /* @__PURE__ */ constant('SO_EE_ORIGIN_LOCAL');
export const SO_EE_ORIGIN_NONE = /* @__PURE__ */ constant('SO_EE_ORIGIN_NONE');
export const SO_EE_ORIGIN_TIMESTAMPING = /* @__PURE__ */ constant('SO_EE_ORIGIN_TIMESTAMPING');
export const SO_EE_ORIGIN_TXSTATUS = /* @__PURE__ */ constant('SO_EE_ORIGIN_TXSTATUS');
export const SO_EE_ORIGIN_TXTIME = /* @__PURE__ */ constant('SO_EE_ORIGIN_TXTIME');
export const SO_EE_ORIGIN_ZEROCOPY = /* @__PURE__ */ constant('SO_EE_ORIGIN_ZEROCOPY');
