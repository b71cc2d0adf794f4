// Values of SO_TIMESTAMPING, and which of them an entry of the error queue has: <linux/net_tstamp.h>. Not in Python.
import { constant } from '../constant.js';

export const SCM_TSTAMP_ACK = /* @__PURE__ */ constant('SCM_TSTAMP_ACK');
export const SCM_TSTAMP_SCHED = /* @__PURE__ */ constant('SCM_TSTAMP_SCHED');
export const SCM_TSTAMP_SND = /* @__PURE__ */ constant('SCM_TSTAMP_SND');
export const SOF_TIMESTAMPING_OPT_CMSG = /* @__PURE__ */ constant('SOF_TIMESTAMPING_OPT_CMSG');
export const SOF_TIMESTAMPING_OPT_ID = /* @__PURE__ */ constant('SOF_TIMESTAMPING_OPT_ID');
export const SOF_TIMESTAMPING_OPT_TSONLY = /* @__PURE__ */ constant('SOF_TIMESTAMPING_OPT_TSONLY');
export const SOF_TIMESTAMPING_RAW_HARDWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_RAW_HARDWARE');
export const SOF_TIMESTAMPING_RX_HARDWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_RX_HARDWARE');
export const SOF_TIMESTAMPING_RX_SOFTWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_RX_SOFTWARE');
export const SOF_TIMESTAMPING_SOFTWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_SOFTWARE');
export const SOF_TIMESTAMPING_TX_ACK = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_ACK');
export const SOF_TIMESTAMPING_TX_HARDWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_HARDWARE');
export const SOF_TIMESTAMPING_TX_SCHED = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_SCHED');
export const SOF_TIMESTAMPING_TX_SOFTWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_SOFTWARE');
