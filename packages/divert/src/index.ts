export { AF_DIVERT, PF_DIVERT } from './af-divert.js';
export type { DivertAddress } from './divert-address.js';
