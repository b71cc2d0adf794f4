export type { Inet6Address, InetAddress } from './addresses/inet-address.js';
export * from './connections/index.js';
export * from './constants/index.js';
export * from './conversions/index.js';
export { AF_INET, AF_INET6, AF_UNSPEC, PF_INET, PF_INET6, PF_UNSPEC } from './families.js';
export * from './lookup/index.js';
export * from './structs/index.js';
