export * from './bcm.js';
export * from './error-frames.js';
export * from './frames.js';
export * from './isotp.js';
export * from './j1939.js';
export * from './protocols.js';
export * from './raw.js';
