import { isUtf8 } from 'node:buffer';
import { isUint8Array } from 'node:util/types';
import { invalidArgType, invalidArgValue, outOfRange } from './errors/arguments.js';

/** Checks an integer argument of a range, both ends included. */
export function checkInteger(
  value: unknown,
  name: string,
  min = -0x80000000,
  max = 0x7fffffff,
): asserts value is number {
  if (typeof value !== 'number') throw invalidArgType(name, 'a number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} and <= ${max}`, value);
}

/** Checks a constant that the caller took from a package: `undefined` means that the platform lacks it. */
export function checkConstant(
  value: unknown,
  name: string,
  min?: number,
  max?: number,
): asserts value is number {
  if (value === undefined) {
    throw invalidArgType(
      name,
      `a number, but it is undefined: it was left out, or ${process.platform} does not have this constant`,
      value,
    );
  }
  checkInteger(value, name, min, max);
}

/** Checks text that goes to the kernel as UTF-8: half a surrogate pair has none, and would become U+FFFD. */
export function checkWellFormed(text: string, name: string): void {
  if (!text.isWellFormed()) throw invalidArgValue(name, 'must not contain half of a surrogate pair', text);
}

/** Checks text that C takes: a name, an address. */
export function checkText(value: unknown, name: string, expected = 'a string'): asserts value is string {
  if (typeof value !== 'string') throw invalidArgType(name, expected, value);
  if (value.includes('\0')) throw invalidArgValue(name, 'must not contain a NUL', value);
  checkWellFormed(value, name);
}

/** A name in text, or in bytes that are UTF-8. @throws TypeError for anything else, and for one that C cannot take */
export function nameOf(value: unknown, name: string, expected = 'a string or bytes'): string {
  if (!isUint8Array(value)) {
    checkText(value, name, expected);
    return value;
  }
  if (!isUtf8(value)) throw invalidArgValue(name, 'must be UTF-8', value);
  return nameOf(Buffer.from(value).toString(), name);
}

/** Checks an argument that must be an object (an address, say). */
export function checkObject(value: unknown, name: string, shape: string): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgType(name, `an object like ${shape}`, value);
}

/** Checks options, which are fields with names: a bare value would be ignored. */
export function checkOptions(options: unknown, name = 'options'): asserts options is object {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw invalidArgType(name, 'an object', options);
}

/** Checks a list. Text and bytes could be iterated too, but nobody means their letters. */
export function checkIterable(value: unknown, name: string, of: string): asserts value is Iterable<unknown> {
  const list = typeof value === 'object' && value !== null && Symbol.iterator in value;
  if (!list || ArrayBuffer.isView(value)) throw invalidArgType(name, `an iterable of ${of}`, value);
}
