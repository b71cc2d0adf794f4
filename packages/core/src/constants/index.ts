export * from './connections.js';
export * from './control-messages.js';
export * from './error-queue.js';
export * from './message-flags.js';
export * from './poll-events.js';
export * from './socket-options.js';
export * from './socket-types.js';
export * from './timestamping.js';
