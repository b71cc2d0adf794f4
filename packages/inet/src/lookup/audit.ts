import { channel } from 'node:diagnostics_channel';

// One channel for each of Python's audit events, `sock:<event>`; a message has the event's arguments by name.

/** `{ host, port, family, type, protocol }` */
export const getaddrinfoEvent = /* @__PURE__ */ channel('sock:socket.getaddrinfo');
/** `{ hostname }`; of gethostbynameEx too */
export const gethostbynameEvent = /* @__PURE__ */ channel('sock:socket.gethostbyname');
/** `{ ipAddress }` */
export const gethostbyaddrEvent = /* @__PURE__ */ channel('sock:socket.gethostbyaddr');
/** `{}` */
export const gethostnameEvent = /* @__PURE__ */ channel('sock:socket.gethostname');
/** `{ name }` */
export const sethostnameEvent = /* @__PURE__ */ channel('sock:socket.sethostname');
/** `{ sockaddr }` */
export const getnameinfoEvent = /* @__PURE__ */ channel('sock:socket.getnameinfo');
/** `{ servicename, protocolname }`; the protocol is null when none is given */
export const getservbynameEvent = /* @__PURE__ */ channel('sock:socket.getservbyname');
/** `{ port, protocolname }`; the protocol is null when none is given */
export const getservbyportEvent = /* @__PURE__ */ channel('sock:socket.getservbyport');
