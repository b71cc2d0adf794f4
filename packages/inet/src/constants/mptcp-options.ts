// Options at level SOL_MPTCP: <linux/mptcp.h>. Not in Python.
import { constant } from '@sock/core';

/** Read-only: the connection's state and that of each subflow: `struct mptcp_full_info`. */
export const MPTCP_FULL_INFO = /* @__PURE__ */ constant('MPTCP_FULL_INFO');
/** Read-only: the connection's state: `struct mptcp_info`. */
export const MPTCP_INFO = /* @__PURE__ */ constant('MPTCP_INFO');
/** Read-only: the addresses of each subflow: `struct mptcp_subflow_data` and after. */
export const MPTCP_SUBFLOW_ADDRS = /* @__PURE__ */ constant('MPTCP_SUBFLOW_ADDRS');
/** Read-only: the TCP state of each subflow: `struct mptcp_subflow_data` and after. */
export const MPTCP_TCPINFO = /* @__PURE__ */ constant('MPTCP_TCPINFO');
