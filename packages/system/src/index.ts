export { AF_SYSTEM, PF_SYSTEM } from './af-system.js';
export * from './constants.js';
export type { ControlAddress, ControlName, SystemAddress } from './system-address.js';
