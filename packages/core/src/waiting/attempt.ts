import { errnoOf } from '../errors/socket-error.js';

/** How an attempt may wait: not at all, or until it is done; otherwise milliseconds. */
export const NO_WAIT = 0;
export const ENDLESS_WAIT = -1;

/** Answer of an attempt that must be repeated when the descriptor is ready. */
export const AGAIN = errnoOf('EAGAIN');
/** Answer of a connect that has been started. */
export const IN_PROGRESS = errnoOf('EINPROGRESS');
/** Answer of an attempt that got ahead and has more to do. No error number. */
export const MORE = Number.MIN_SAFE_INTEGER;

/** The kernel had no answer from the peer for too long. */
export const TIMED_OUT = /* @__PURE__ */ errnoOf('ETIMEDOUT');
/** Answer of an attempt whose memory was taken away while it waited: with what is left it would do less, and not say so. */
export const FAULT = /* @__PURE__ */ errnoOf('EFAULT');
/** A queue has no room: of the socket, or of an interface behind it. */
export const NO_BUFFERS = /* @__PURE__ */ errnoOf('ENOBUFS');
