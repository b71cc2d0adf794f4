export { AF_RDS, PF_RDS } from './af-rds.js';
export { congestionMask, decodeCongestionUpdate } from './congestion.js';
export * from './constants.js';
export type { RdsAddress } from './rds-address.js';
