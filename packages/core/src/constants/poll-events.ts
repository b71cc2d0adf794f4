// Events of poll(2).
import { constant } from '../constant.js';

/** An error, or an entry of the error queue. Told without being asked for. */
export const POLLERR = /* @__PURE__ */ constant('POLLERR');
/** The connection is closed in both directions. Told without being asked for. */
export const POLLHUP = /* @__PURE__ */ constant('POLLHUP');
/** There is something to receive or to accept. */
export const POLLIN = /* @__PURE__ */ constant('POLLIN');
/** The descriptor is not open. Told without being asked for. */
export const POLLNVAL = /* @__PURE__ */ constant('POLLNVAL');
/** A send would not wait, or a connect has ended. */
export const POLLOUT = /* @__PURE__ */ constant('POLLOUT');
/** There is urgent data. */
export const POLLPRI = /* @__PURE__ */ constant('POLLPRI');
/** The peer has shut down its sending side. */
export const POLLRDHUP = /* @__PURE__ */ constant('POLLRDHUP');
