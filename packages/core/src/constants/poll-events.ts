// Events of poll(2).
import { constant } from '../constant.js';

export const POLLERR = /* @__PURE__ */ constant('POLLERR');
export const POLLHUP = /* @__PURE__ */ constant('POLLHUP');
export const POLLIN = /* @__PURE__ */ constant('POLLIN');
export const POLLNVAL = /* @__PURE__ */ constant('POLLNVAL');
export const POLLOUT = /* @__PURE__ */ constant('POLLOUT');
export const POLLPRI = /* @__PURE__ */ constant('POLLPRI');
export const POLLRDHUP = /* @__PURE__ */ constant('POLLRDHUP');
