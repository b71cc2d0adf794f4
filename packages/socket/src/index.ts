// Everything of the packages below, under its own name.
export * from '@sock/can';
export * from '@sock/core';
export * from '@sock/inet';
export * from '@sock/unix';

// Names that two of them have: the family's own, which knows the types of its addresses.
export { socketpair } from '@sock/unix';

// What no package of a family has
export * from './families.js';
