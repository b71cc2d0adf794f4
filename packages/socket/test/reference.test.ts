import * as socket from '@sock/socket';
import { describe, expect, test } from 'vitest';
import { needsPython } from './needs-python.js';
import { constants, strings, themes } from './reference/constants.js';
import { classes, functions, values, waitingFunctions } from './reference/functions.js';
import { foreign, headerValues, younger } from './reference/header-values.js';
import { machinery } from './reference/machinery.js';
import { nameHere } from './reference/names.js';
import { otherSystems } from './reference/other-systems.js';
import { pythonNames } from './reference/python-names.js';

const module = socket as unknown as Readonly<Record<string, unknown>>;
const python = pythonNames();
const onLinux = process.platform === 'linux';

const exported = (name: string) => Object.hasOwn(module, name);
const isNot = (type: string) => (name: string) => typeof module[name] !== type;

/** What must have a value here. */
const present = constants.filter((name) => !(onLinux && otherSystems.has(name)));
const listed = [...functions, ...classes, ...values, ...strings, ...constants, ...Object.keys(machinery)];

describe('of Python’s names, what is missing here is none', () => {
  test('of the functions', () => {
    expect(functions.map(nameHere).filter(isNot('function'))).toEqual([]);
  });

  test('of the blocking forms of functions that wait', () => {
    expect(waitingFunctions.map((name) => `${nameHere(name)}Sync`).filter(isNot('function'))).toEqual([]);
  });

  test('of the classes', () => {
    expect(classes.map(nameHere).filter(isNot('function'))).toEqual([]);
  });

  test('of the values', () => {
    expect(values.map(nameHere).filter(isNot('boolean'))).toEqual([]);
  });

  test('of the strings', () => {
    expect(strings.filter(isNot('string'))).toEqual([]);
  });

  test.each(Object.entries(themes))('of the constants: %s', (_, names) => {
    expect(names.filter((name) => !exported(name))).toEqual([]);
    expect(names.filter((name) => present.includes(name)).filter(isNot('number'))).toEqual([]);
  });
});

describe('the values', () => {
  test('are those of python3', (context) => {
    if (!python) return needsPython(context);
    const known = present.filter((name) => name in python.values);
    expect(known.length).toBeGreaterThan(200);
    expect(pick(module, known)).toEqual(pick(python.values, known));
  });

  test('are those of the C headers, and each is proved', ({ skip }) => {
    const found = headerValues(present);
    if (!found) return skip('no C compiler or BlueZ; try: apt install gcc libbluetooth-dev');
    const wrong = [...found].flatMap(([name, byHeader]) =>
      [...byHeader].filter(([, value]) => module[name] !== value).map(([header]) => `${name} of <${header}>`),
    );
    expect(wrong).toEqual([]);
    const unproved = [...found].filter(
      ([name, byHeader]) =>
        byHeader.size === 0 && ![python?.values ?? {}, younger, foreign].some((proved) => name in proved),
    );
    expect(unproved.map(([name]) => name)).toEqual([]);
  });
});

describe('the tables of names without a value here are not out of date', () => {
  test('names of other systems are no others’, and not ours', () => {
    expect([...otherSystems.keys()].filter((name) => !constants.includes(name))).toEqual([]);
    if (onLinux) expect([...otherSystems.keys()].filter((name) => module[name] !== undefined)).toEqual([]);
    const here = [...otherSystems].filter(([, systems]) => systems.includes(process.platform));
    expect(here.map(([name]) => name).filter(isNot('number'))).toEqual([]);
  });

  test('Python’s machinery has no namesake', () => {
    expect(Object.keys(machinery).filter(exported)).toEqual([]);
  });
});

describe('the lists', () => {
  test('name nothing twice', () => {
    expect(listed.filter((name, index) => listed.indexOf(name) !== index)).toEqual([]);
  });

  test('know every name of python3', (context) => {
    if (!python) return needsPython(context);
    expect(python.names.filter((name) => !listed.includes(name))).toEqual([]);
  });
});

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
