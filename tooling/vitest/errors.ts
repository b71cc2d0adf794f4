import { expect } from 'vitest';

/** Errors by their code, for `toThrow`. */
export const invalidType = (name: string) => coded('TypeError', 'ERR_INVALID_ARG_TYPE', name);
export const invalidValue = (name: string) => coded('TypeError', 'ERR_INVALID_ARG_VALUE', name);
export const outOfRange = (name: string) => coded('RangeError', 'ERR_OUT_OF_RANGE', name);

function coded(kind: string, code: string, argument: string) {
  return expect.objectContaining({ name: kind, code, message: expect.stringContaining(`"${argument}"`) });
}
