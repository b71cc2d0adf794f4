export * from './constants.js';
export { attachFilter, type BpfProgram, detachFilter, lockFilter, setBpfProgram } from './filter.js';
export { type BpfInstruction, encodeBpf } from './instruction.js';
export { parseBpf } from './parse.js';
