import { constant } from '../constant.js';

/** The value of SOCK_STREAM, for core itself: it does not bring what streams can do. */
export const STREAM = /* @__PURE__ */ constant('SOCK_STREAM');
