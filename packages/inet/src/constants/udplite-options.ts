// Options at level IPPROTO_UDPLITE: udplite(7).
import { constant } from '@sock/core';

export const UDPLITE_RECV_CSCOV = /* @__PURE__ */ constant('UDPLITE_RECV_CSCOV');
export const UDPLITE_SEND_CSCOV = /* @__PURE__ */ constant('UDPLITE_SEND_CSCOV');
