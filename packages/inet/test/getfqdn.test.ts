import { constant, native } from '@sock/core';
import { AF_INET, getfqdn, gethostname } from '@sock/inet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { nameForms } from './name-forms.js';
import { byQuestion } from './outcome.js';
import { localNames, unknownNames } from './some-names.js';

afterEach(() => vi.restoreAllMocks());

describe.each(nameForms)('getfqdn, $form', ({ getfqdn }) => {
  describe('as python3', () => {
    beforeEach(needs('python3'));

    test('names hosts', { timeout: 120_000 }, async () => {
      const names = ['', ' ', '\tlocalhost\n', ...localNames, ...unknownNames];
      const answers = await Promise.all(names.map((name) => getfqdn(name)));
      const python = askPython<string[]>('output = [getfqdn(name) for name in input]', names);
      expect(byQuestion(names, answers)).toEqual(byQuestion(names, python));
    });

    test('names this machine', async () => {
      expect(await getfqdn()).toBe(askPython('output = getfqdn()'));
    });
  });

  test.each([
    ['a.primary', ['b.alias'], 'a.primary'],
    ['primary', ['alias', 'c.alias', 'd.alias'], 'c.alias'],
    ['primary', ['alias'], 'primary'],
    ['primary', [], 'primary'],
  ])('of %s and %j takes the first with a dot', async (name, aliases, expected) => {
    databaseAnswers({ family: AF_INET, name, aliases, addresses: [] });
    expect(await getfqdn('192.0.2.9')).toBe(expected);
  });

  test('gives a name back that it cannot resolve', async () => {
    databaseAnswers({ herrno: constant('TRY_AGAIN'), errno: 0 });
    expect(await getfqdn(' 192.0.2.9 ')).toBe('192.0.2.9');
    for (const name of ['', '0.0.0.0', '::']) expect(await getfqdn(name)).toBe(gethostname());
  });

  test('refuses what is no name', async () => {
    await expect(getfqdn(7 as never)).rejects.toEqual(invalidType('host'));
    await expect(getfqdn(null as never)).rejects.toEqual(invalidType('host'));
    await expect(getfqdn('local\0host')).rejects.toEqual(invalidValue('host'));
  });
});

test('getfqdn ends when its signal is aborted', async () => {
  const reason = new Error('enough');
  const control = new AbortController();
  const answer = getfqdn('localhost', { signal: control.signal });
  control.abort(reason);
  await expect(answer).rejects.toBe(reason);
});

/** Puts an answer into the mouth of the host database, in both forms. */
function databaseAnswers(answer: ReturnType<typeof native.gethostbyaddr>): void {
  vi.spyOn(native, 'gethostbyaddr').mockReturnValue(answer);
  vi.spyOn(native, 'gethostbyaddrAsync').mockImplementation((_, __, done) => done(answer));
}
