export { AF_CAN, PF_CAN } from './af-can.js';
export * from './bcm/index.js';
export type { CanAddress, CanInterfaceAddress, IsotpAddress, J1939Address } from './can-address.js';
export * from './constants/index.js';
export * from './frames/index.js';
export * from './interfaces/index.js';
export * from './isotp/index.js';
export * from './j1939/index.js';
export * from './raw/index.js';
