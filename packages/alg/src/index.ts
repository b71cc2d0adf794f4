export { AF_ALG, PF_ALG } from './af-alg.js';
export type { AlgAddress } from './alg-address.js';
export * from './algorithms/index.js';
export * from './constants.js';
export type { SendmsgAfalgOptions } from './sendmsg-afalg.js';
