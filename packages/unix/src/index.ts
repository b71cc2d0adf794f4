export { AF_UNIX, PF_UNIX } from './af-unix.js';
export { type ReceivedFds, recvFds, recvFdsSync, sendFds, sendFdsSync } from './descriptors.js';
export { peerCredentials, peerPidfd, peerSecurity } from './peer.js';
export { socketpair } from './socketpair.js';
export { decodeUcred, encodeUcred, type Ucred } from './ucred.js';
export type { UnixAddress } from './unix-address.js';
export { decodeUnixAncillary, type UnixAncillary } from './unix-ancillary.js';
export type { UnixSocket } from './unix-socket.js';
