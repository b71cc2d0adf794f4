// On the global object these are accessors: to have them from their modules costs nothing at each use.
export { Buffer } from 'node:buffer';
