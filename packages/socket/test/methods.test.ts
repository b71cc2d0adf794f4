import { Socket } from '@sock/socket';
import { describe, expect, test } from 'vitest';
import { needsPython } from './needs-python.js';
import { attributes, methods, protocols, undocumentedMethods, waitingMethods } from './reference/methods.js';
import { nameHere } from './reference/names.js';
import { pythonNames } from './reference/python-names.js';

const prototype = Socket.prototype as unknown as Readonly<Record<string | symbol, unknown>>;
const isMethod = (name: string | symbol) => typeof prototype[name] === 'function';
const missing = (names: readonly string[]) => names.filter((name) => !isMethod(name));
const blocking = (name: string) => `${nameHere(name)}Sync`;

describe('of the methods of Python’s sockets, what is missing here is none', () => {
  test('of those that wait, in the promise form', () => {
    expect(missing(waitingMethods.map(nameHere))).toEqual([]);
  });

  test('of those that wait, in the blocking form', () => {
    expect(missing(waitingMethods.map(blocking))).toEqual([]);
  });

  test('of those that return at once, which have one form', () => {
    expect(missing(methods.map(nameHere))).toEqual([]);
    expect(methods.map(blocking).filter(isMethod)).toEqual([]);
  });

  test('of the attributes', () => {
    using socket = new Socket();
    expect(attributes.filter((name) => !(name in socket))).toEqual([]);
  });

  test('of what `with` calls', () => {
    expect(Object.values(protocols).every(isMethod)).toBe(true);
  });
});

describe('the lists', () => {
  test('know every method of python3', (context) => {
    const python = pythonNames();
    if (!python) return needsPython(context);
    const listed = [...waitingMethods, ...methods, ...attributes, ...Object.keys(undocumentedMethods)];
    expect(python.methods.filter((name) => !listed.includes(name))).toEqual([]);
  });
});
