// What a socket object of Python 3.14 has, under Python's names.
import { words } from './words.js';

/** May wait: two forms (DESIGN, section 3). */
export const waitingMethods = words`
  accept bind connect connect_ex
  recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into
  send sendall sendto sendmsg sendmsg_afalg sendfile`;

/** Return at once: one form. */
export const methods = words`
  close detach dup fileno listen shutdown makefile
  getpeername getsockname getsockopt setsockopt
  getblocking setblocking gettimeout settimeout get_inheritable set_inheritable
  ioctl share`;

export const attributes = words`family type proto`;

/** What `with` calls, and what it is called here. */
export const protocols: Readonly<Record<string, symbol>> = {
  __enter__: Symbol.dispose,
  __exit__: Symbol.dispose,
};

/** Seen on Python's objects, but no word of its pages, and what stands for it. */
export const undocumentedMethods: Readonly<Record<string, string>> = {
  timeout: 'gettimeout()',
};
