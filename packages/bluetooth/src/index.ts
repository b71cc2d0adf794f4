export { AF_BLUETOOTH, PF_BLUETOOTH } from './af-bluetooth.js';
export type {
  BluetoothAddress,
  HciAddress,
  IsoAddress,
  IsoBroadcast,
  L2capAddress,
  RfcommAddress,
  ScoAddress,
} from './bluetooth-address.js';
export * from './constants/index.js';
export * from './hci/index.js';
export * from './options/index.js';
