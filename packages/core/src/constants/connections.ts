// listen(2) and shutdown(2).
import { constant } from '../constant.js';

/** No more receives: recv answers with the end of the stream. */
export const SHUT_RD = /* @__PURE__ */ constant('SHUT_RD');
/** Neither receives nor sends. */
export const SHUT_RDWR = /* @__PURE__ */ constant('SHUT_RDWR');
/** No more sends: the peer reads the end of the stream. */
export const SHUT_WR = /* @__PURE__ */ constant('SHUT_WR');
/** The longest backlog of connections that this system's header knows of; the kernel's own limit may differ. */
export const SOMAXCONN = /* @__PURE__ */ constant('SOMAXCONN');
