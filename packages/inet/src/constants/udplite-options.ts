// Options at level IPPROTO_UDPLITE: udplite(7).
import { constant } from '@sock/core';

/** Bytes that the checksum of a received datagram must cover at least; 0 for all, else from 8. */
export const UDPLITE_RECV_CSCOV = /* @__PURE__ */ constant('UDPLITE_RECV_CSCOV');
/** Bytes, header included, that the checksum covers; 0 for all, else from 8. */
export const UDPLITE_SEND_CSCOV = /* @__PURE__ */ constant('UDPLITE_SEND_CSCOV');
