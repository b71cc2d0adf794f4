import { errnoOf, native } from '@sock/core';
import { gethostname, sethostname } from '@sock/inet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';

afterEach(() => vi.restoreAllMocks());

describe('as python3', () => {
  beforeEach(needs('python3'));

  test('knows the machine’s name', () => {
    expect(gethostname()).toBe(askPython('output = gethostname()'));
  });

  // The names are either too long or the machine's own, so that nothing changes.
  test.each([
    ['too long', 'x'.repeat(65)],
    ['far too long', 'x'.repeat(1000)],
    ['its own', gethostname()],
  ])('sets a name that is %s', (_, name) => {
    const script = `
def outcome(name):
    try: sethostname(name)
    except OSError as error: return -error.errno
output = outcome(input)`;
    expect(errnoOfSetting(name)).toBe(askPython(script, name));
    expect(errnoOfSetting(Buffer.from(name))).toBe(askPython(script, name));
  });
});

function errnoOfSetting(name: string | Uint8Array): number | null {
  try {
    sethostname(name);
    return null;
  } catch (error) {
    return (error as { errno: number }).errno;
  }
}

test.each([
  ['EPERM', /^sethostname EPERM: .*; it takes the capability CAP_SYS_ADMIN$/],
  ['EINVAL', /^sethostname EINVAL: .*64 bytes$/],
  ['EFAULT', /^sethostname EFAULT: /],
])('says what %s is about', (code, message) => {
  vi.spyOn(native, 'sethostname').mockReturnValue(errnoOf(code));
  expect(() => sethostname('x')).toThrow(
    expect.objectContaining({ name: 'SocketError', code, message: expect.stringMatching(message) }),
  );
});

test('gives the system the bytes of the name', () => {
  const system = vi.spyOn(native, 'sethostname').mockReturnValue(0);
  sethostname('bücher');
  sethostname(new DataView(Uint8Array.of(1, 2, 3).buffer, 1));
  expect(system.mock.calls.map(([bytes]) => [...bytes])).toEqual([[...Buffer.from('bücher')], [2, 3]]);
});

test('refuses what is no name', () => {
  expect(() => sethostname(7 as never)).toThrow(invalidType('name'));
  expect(() => sethostname(undefined as never)).toThrow(invalidType('name'));
  expect(() => sethostname('a\0b')).toThrow(invalidValue('name'));
});
