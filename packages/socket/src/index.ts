// Everything of the packages below, under its own name.
export * from '@sock/alg';
export * from '@sock/bluetooth';
export * from '@sock/can';
export * from '@sock/core';
export * from '@sock/divert';
export * from '@sock/hyperv';
export * from '@sock/inet';
export * from '@sock/netlink';
export * from '@sock/packet';
export * from '@sock/qipcrtr';
export * from '@sock/rds';
export * from '@sock/system';
export * from '@sock/tipc';
export * from '@sock/unix';
// Names that two of them have: the family's own, which knows the types of its addresses.
export { socketpair } from '@sock/unix';
export * from '@sock/vsock';

// What no package of a family has
export * from './families.js';
