// Options at level SOL_MPTCP: <linux/mptcp.h>. Not in Python.
import { constant } from '@sock/core';

export const MPTCP_FULL_INFO = /* @__PURE__ */ constant('MPTCP_FULL_INFO');
export const MPTCP_INFO = /* @__PURE__ */ constant('MPTCP_INFO');
export const MPTCP_SUBFLOW_ADDRS = /* @__PURE__ */ constant('MPTCP_SUBFLOW_ADDRS');
export const MPTCP_TCPINFO = /* @__PURE__ */ constant('MPTCP_TCPINFO');
