import { invalidArgType } from '../errors/arguments.js';
import { FamilyMethods } from './family-methods.js';

/** Whether it is a socket, of whichever copy of core. */
export function isSocket(value: unknown): boolean {
  return value instanceof FamilyMethods;
}

/** For the functions that are given a socket. @throws TypeError for what is none */
export function checkSocket(value: unknown, name = 'socket'): void {
  if (!isSocket(value)) throw invalidArgType(name, 'a Socket', value);
}
