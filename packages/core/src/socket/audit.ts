import { channel } from 'node:diagnostics_channel';

// One channel for each of Python's audit events, `sock:<event>`; a message has the event's arguments by name.

/** `{ self, family, type, protocol }` */
export const newEvent = /* @__PURE__ */ channel('sock:socket.__new__');
/** `{ self, address }` */
export const bindEvent = /* @__PURE__ */ channel('sock:socket.bind');
/** `{ self, address }` */
export const connectEvent = /* @__PURE__ */ channel('sock:socket.connect');
/** `{ self, address }` */
export const sendtoEvent = /* @__PURE__ */ channel('sock:socket.sendto');
/** `{ self, address }`; the address is null when none is given */
export const sendmsgEvent = /* @__PURE__ */ channel('sock:socket.sendmsg');
