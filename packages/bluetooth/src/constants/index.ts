export * from './addresses.js';
export * from './bluetooth.js';
export * from './hci.js';
export * from './l2cap.js';
export * from './protocols.js';
export * from './rfcomm.js';
export * from './sco.js';
