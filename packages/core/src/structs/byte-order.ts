import { endianness } from 'node:os';

/** Whether this machine stores the low byte of a number first: for DataView, whose methods ask. */
export const littleEndian = /* @__PURE__ */ endianness() === 'LE';
