// Types of control messages at level SOL_SOCKET, and the options that ask for them: unix(7), <linux/socket.h>.
import { constant } from '../constant.js';

/** FreeBSD, NetBSD: 1 to get the sender's credentials with the next receive, as SCM_CREDS. */
export const LOCAL_CREDS = /* @__PURE__ */ constant('LOCAL_CREDS');
/** FreeBSD: as {@link LOCAL_CREDS}, with every receive, as SCM_CREDS2. */
export const LOCAL_CREDS_PERSISTENT = /* @__PURE__ */ constant('LOCAL_CREDS_PERSISTENT');
/** FreeBSD, macOS: option of level 0 that answers with the peer's credentials, `struct xucred`. */
export const LOCAL_PEERCRED = /* @__PURE__ */ constant('LOCAL_PEERCRED');
/** The sender's process, user and group: `struct ucred`. {@link SO_PASSCRED} asks for it. */
export const SCM_CREDENTIALS = /* @__PURE__ */ constant('SCM_CREDENTIALS');
/** BSD, macOS: the sender's credentials: `struct cmsgcred`, or what {@link LOCAL_CREDS} asked for. */
export const SCM_CREDS = /* @__PURE__ */ constant('SCM_CREDS');
/** FreeBSD: the sender's credentials, `struct sockcred2`. {@link LOCAL_CREDS_PERSISTENT} asks for it. */
export const SCM_CREDS2 = /* @__PURE__ */ constant('SCM_CREDS2');
/** A descriptor of the sender's process: an int. {@link SO_PASSPIDFD} asks for it. */
export const SCM_PIDFD = /* @__PURE__ */ constant('SCM_PIDFD');
/** Open descriptors that the sender shares: an array of ints. */
export const SCM_RIGHTS = /* @__PURE__ */ constant('SCM_RIGHTS');
/** The sender's security label, text. {@link SO_PASSSEC} asks for it. */
export const SCM_SECURITY = /* @__PURE__ */ constant('SCM_SECURITY');
/** When the packet arrived, in microseconds: `struct timeval`. {@link SO_TIMESTAMP} asks for it. */
export const SCM_TIMESTAMP = /* @__PURE__ */ constant('SCM_TIMESTAMP');
/** Software and hardware timestamps: three `struct timespec`. {@link SO_TIMESTAMPING} asks for it. */
export const SCM_TIMESTAMPING = /* @__PURE__ */ constant('SCM_TIMESTAMPING');
/** When the packet arrived, in nanoseconds: `struct timespec`. {@link SO_TIMESTAMPNS} asks for it. */
export const SCM_TIMESTAMPNS = /* @__PURE__ */ constant('SCM_TIMESTAMPNS');
/** To send with: when to transmit, in nanoseconds of the clock of {@link SO_TXTIME}; 64 bits. */
export const SCM_TXTIME = /* @__PURE__ */ constant('SCM_TXTIME');
