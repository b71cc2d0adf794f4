// Options at level IPPROTO_UDP: udp(7), <linux/udp.h>. Not in Python.
import { constant } from '@sock/core';

/** 1 to gather sends to one datagram, 0 to send it. */
export const UDP_CORK = /* @__PURE__ */ constant('UDP_CORK');
/** Which protocol the datagrams carry for the kernel: UDP_ENCAP_ values, such as 2 for ESP. */
export const UDP_ENCAP = /* @__PURE__ */ constant('UDP_ENCAP');
/** 1 to receive datagrams of one sender as one, with a control message of this type that says their size. */
export const UDP_GRO = /* @__PURE__ */ constant('UDP_GRO');
/** 1 to accept datagrams over IPv6 without a checksum. */
export const UDP_NO_CHECK6_RX = /* @__PURE__ */ constant('UDP_NO_CHECK6_RX');
/** 1 to send over IPv6 without a checksum. */
export const UDP_NO_CHECK6_TX = /* @__PURE__ */ constant('UDP_NO_CHECK6_TX');
/** Bytes of each datagram that a larger send is cut into; 0 for no cutting. Also a control message. */
export const UDP_SEGMENT = /* @__PURE__ */ constant('UDP_SEGMENT');
