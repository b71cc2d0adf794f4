import { inspect } from 'node:util';
import { coded } from './coded.js';

function received(value: unknown): string {
  if (value == null) return `Received ${value}`;
  if (typeof value === 'object') return `Received an instance of ${value.constructor?.name ?? 'Object'}`;
  const text = inspect(value);
  return `Received type ${typeof value} (${text.length > 60 ? `${text.slice(0, 60)}…` : text})`;
}

/** `ERR_INVALID_ARG_TYPE`: `The "size" argument must be a number. Received …` */
export function invalidArgType(name: string, expected: string, value: unknown): TypeError {
  return coded(
    new TypeError(`The "${name}" argument must be ${expected}. ${received(value)}`),
    'ERR_INVALID_ARG_TYPE',
  );
}

/** `ERR_INVALID_ARG_VALUE`: the right type, an impossible value. */
export function invalidArgValue(name: string, reason: string, value: unknown): TypeError {
  return coded(
    new TypeError(`The argument "${name}" ${reason}. ${received(value)}`),
    'ERR_INVALID_ARG_VALUE',
  );
}

/** `ERR_OUT_OF_RANGE`: `The value of "port" is out of range. It must be >= 0 and <= 65535. Received 65536` */
export function outOfRange(name: string, range: string, value: unknown): RangeError {
  return coded(
    new RangeError(`The value of "${name}" is out of range. It must be ${range}. Received ${inspect(value)}`),
    'ERR_OUT_OF_RANGE',
  );
}
