import { checkObject, checkText, invalidArgValue, outOfRange } from '@sock/core';
import type { ControlName } from './system-address.js';

// struct ctl_info and CTLIOCGINFO, _IOWR('N', 3, struct ctl_info): <sys/kern_control.h>
const ID_SIZE = 4;
const NAME_SIZE = 96;
/** Asks which number a kernel control has that is known by a name. */
export const CTLIOCGINFO = 0xc0644e03;

/** `struct ctl_info` with a name to ask for. */
export function encodeCtlInfo(address: ControlName): Buffer {
  checkObject(address, 'address', '{ name }');
  const { name } = address;
  checkText(name, 'address.name');
  if (name === '') throw invalidArgValue('address.name', 'must be the name of a control', name);
  const text = Buffer.from(name);
  if (text.length >= NAME_SIZE)
    throw outOfRange('address.name', `at most ${NAME_SIZE - 1} bytes long`, text.length);
  const bytes = Buffer.alloc(ID_SIZE + NAME_SIZE);
  text.copy(bytes, ID_SIZE);
  return bytes;
}

/** The number that the kernel has filled in. */
export function decodeCtlInfo(bytes: Buffer): number {
  return bytes.readUInt32LE(0);
}
