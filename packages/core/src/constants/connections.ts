// listen(2) and shutdown(2).
import { constant } from '../constant.js';

export const SHUT_RD = /* @__PURE__ */ constant('SHUT_RD');
export const SHUT_RDWR = /* @__PURE__ */ constant('SHUT_RDWR');
export const SHUT_WR = /* @__PURE__ */ constant('SHUT_WR');
export const SOMAXCONN = /* @__PURE__ */ constant('SOMAXCONN');
