// Values of SO_TIMESTAMPING, and which of them an entry of the error queue has: <linux/net_tstamp.h>. Not in Python.
import { constant } from '../constant.js';

/** When the peer acknowledged the data (TCP). */
export const SCM_TSTAMP_ACK = /* @__PURE__ */ constant('SCM_TSTAMP_ACK');
/** When the data entered the packet scheduler. */
export const SCM_TSTAMP_SCHED = /* @__PURE__ */ constant('SCM_TSTAMP_SCHED');
/** When the driver handed the data to the device, or the device sent it. */
export const SCM_TSTAMP_SND = /* @__PURE__ */ constant('SCM_TSTAMP_SND');
/** Options: timestamps of sends come with the control messages of receives, such as IP_PKTINFO. */
export const SOF_TIMESTAMPING_OPT_CMSG = /* @__PURE__ */ constant('SOF_TIMESTAMPING_OPT_CMSG');
/** Options: number the sends; an error queue's entry tells whose timestamp it is. */
export const SOF_TIMESTAMPING_OPT_ID = /* @__PURE__ */ constant('SOF_TIMESTAMPING_OPT_ID');
/** Options: timestamps of sends come without the packet itself. */
export const SOF_TIMESTAMPING_OPT_TSONLY = /* @__PURE__ */ constant('SOF_TIMESTAMPING_OPT_TSONLY');
/** Report: the device's timestamps, of the device's clock. */
export const SOF_TIMESTAMPING_RAW_HARDWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_RAW_HARDWARE');
/** Make: when the device received the packet. */
export const SOF_TIMESTAMPING_RX_HARDWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_RX_HARDWARE');
/** Make: when the packet entered the kernel. */
export const SOF_TIMESTAMPING_RX_SOFTWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_RX_SOFTWARE');
/** Report: the kernel's timestamps. */
export const SOF_TIMESTAMPING_SOFTWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_SOFTWARE');
/** Make: when the peer acknowledged all data of the send (TCP). */
export const SOF_TIMESTAMPING_TX_ACK = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_ACK');
/** Make: when the device sent the packet. */
export const SOF_TIMESTAMPING_TX_HARDWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_HARDWARE');
/** Make: when the packet entered the packet scheduler. */
export const SOF_TIMESTAMPING_TX_SCHED = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_SCHED');
/** Make: when the packet left the kernel for the driver. */
export const SOF_TIMESTAMPING_TX_SOFTWARE = /* @__PURE__ */ constant('SOF_TIMESTAMPING_TX_SOFTWARE');
