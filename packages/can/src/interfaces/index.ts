export type { CanInterface, CanState, CanStatistics } from './can-interface.js';
export type { CanControlMode } from './control-modes.js';
export { listCanInterfaces, listCanInterfacesSync } from './list.js';
