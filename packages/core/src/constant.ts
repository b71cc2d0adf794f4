import { native } from './native.js';

/**
 * The platform's value of a C constant, from the compiler that built the addon.
 *
 * @returns `undefined` at run time where the platform lacks the name; calls that are given it say so
 */
export function constant(name: string): number {
  return native.constants[name] as number;
}
