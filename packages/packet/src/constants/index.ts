export * from './ethernet.js';
export * from './hardware-types.js';
export * from './options.js';
export * from './packet-types.js';
export * from './ring.js';
