export { AF_UNIX, PF_UNIX } from './af-unix.js';
export { socketpair } from './socketpair.js';
export type { UnixAddress } from './unix-address.js';
