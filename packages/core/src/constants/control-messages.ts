// Types of control messages at level SOL_SOCKET, and the options that ask for them: unix(7), <linux/socket.h>.
import { constant } from '../constant.js';

export const LOCAL_CREDS = /* @__PURE__ */ constant('LOCAL_CREDS');
export const LOCAL_CREDS_PERSISTENT = /* @__PURE__ */ constant('LOCAL_CREDS_PERSISTENT');
export const LOCAL_PEERCRED = /* @__PURE__ */ constant('LOCAL_PEERCRED');
export const SCM_CREDENTIALS = /* @__PURE__ */ constant('SCM_CREDENTIALS');
export const SCM_CREDS = /* @__PURE__ */ constant('SCM_CREDS');
export const SCM_CREDS2 = /* @__PURE__ */ constant('SCM_CREDS2');
export const SCM_PIDFD = /* @__PURE__ */ constant('SCM_PIDFD');
export const SCM_RIGHTS = /* @__PURE__ */ constant('SCM_RIGHTS');
export const SCM_SECURITY = /* @__PURE__ */ constant('SCM_SECURITY');
export const SCM_TIMESTAMP = /* @__PURE__ */ constant('SCM_TIMESTAMP');
export const SCM_TIMESTAMPING = /* @__PURE__ */ constant('SCM_TIMESTAMPING');
export const SCM_TIMESTAMPNS = /* @__PURE__ */ constant('SCM_TIMESTAMPNS');
export const SCM_TXTIME = /* @__PURE__ */ constant('SCM_TXTIME');
