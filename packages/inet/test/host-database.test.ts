import { AddressInfoError, constant, errnoOf, HostError, native, SocketError } from '@sock/core';
import {
  AF_INET,
  AF_INET6,
  gethostbyaddr,
  gethostbyname,
  gethostbynameEx,
  type HostEntry,
  type HostName,
} from '@sock/inet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { nameForms } from './name-forms.js';
import { byQuestion, outcomeOf, outcomeScript } from './outcome.js';
import { localNames, unknownNames } from './some-names.js';

afterEach(() => vi.restoreAllMocks());

const names = [...localNames, ...unknownNames];

describe.each(nameForms)('the host database, $form', (form) => {
  describe('as python3', () => {
    beforeEach(needs('python3'));

    test.each([
      ['gethostbyname', 'gethostbyname', ['', ...names]],
      ['gethostbynameEx', 'gethostbyname_ex', ['', ...names]],
      ['gethostbyaddr', 'gethostbyaddr', names],
    ] as const)('%s knows what %s knows', { timeout: 120_000 }, async (ours, theirs, asked) => {
      const calls = asked.map((name) => outcomeOf<string | HostEntry>(form[ours](name)));
      const outcomes = (await Promise.all(calls)).map(asTuple);
      const script = `${outcomeScript}
output = [outcome(lambda: ${theirs}(name)) for name in input]`;
      expect(byQuestion(asked, outcomes)).toEqual(byQuestion(asked, askPython<unknown[]>(script, asked)));
    });
  });

  test('takes the bytes of a name', async () => {
    expect(await form.gethostbyname(Buffer.from('localhost'))).toBe('127.0.0.1');
    expect(await form.gethostbynameEx(Buffer.from('localhost'))).toMatchObject({ hostname: 'localhost' });
    expect(await form.gethostbyaddr(Buffer.from('127.0.0.1'))).toMatchObject({ addresses: ['127.0.0.1'] });
  });

  test('says which name has no address', async () => {
    const error = await form.gethostbyname('::1').catch((caught) => caught);
    expect(error).toBeInstanceOf(AddressInfoError);
    expect(error).toMatchObject({ code: 'EAI_ADDRFAMILY', syscall: 'getaddrinfo', hostname: '::1' });
  });

  test('says which host it does not know', async () => {
    const error = await form.gethostbynameEx('<broadcast>').catch((caught) => caught);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({
      code: 'HOST_NOT_FOUND',
      syscall: 'gethostbyname',
      hostname: '<broadcast>',
    });
    expect(error.message).toBe('gethostbyname HOST_NOT_FOUND <broadcast>: Unknown host');
  });

  test('no address is a host of no name', async () => {
    const error = await form.gethostbyaddr('').catch((caught) => caught);
    expect(error).toMatchObject({
      code: 'EAI_NONAME',
      message: expect.stringContaining('more than one address'),
    });
  });

  test.each([
    ['HOST_NOT_FOUND', 'HostError'],
    ['TRY_AGAIN', 'HostError'],
    ['NO_RECOVERY', 'HostError'],
    ['NO_DATA', 'HostError'],
  ])('knows the failure %s', async (code, name) => {
    databaseAnswers({ herrno: constant(code), errno: 0 });
    const expected = { name, code, errno: constant(code), message: expect.stringContaining(code) };
    await expect(form.gethostbyaddr('192.0.2.9')).rejects.toMatchObject({
      ...expected,
      hostname: '192.0.2.9',
    });
    await expect(form.gethostbynameEx('192.0.2.9')).rejects.toMatchObject(expected);
  });

  test('passes on what the system says', async (context) => {
    const herrno = constant('NETDB_INTERNAL') ?? context.skip('the C library has no NETDB_INTERNAL');
    databaseAnswers({ herrno, errno: errnoOf('EMFILE') });
    const expected = { name: 'SocketError', code: 'EMFILE', syscall: 'gethostbyaddr', address: '192.0.2.9' };
    await expect(form.gethostbyaddr('192.0.2.9')).rejects.toMatchObject(expected);
  });

  test('tells all that it is told', async () => {
    const addresses = [Uint8Array.of(192, 0, 2, 9), Uint8Array.of(192, 0, 2, 10)];
    databaseAnswers({ family: AF_INET, name: 'a', aliases: ['b', 'c.d'], addresses });
    const entry = { hostname: 'a', aliases: ['b', 'c.d'], addresses: ['192.0.2.9', '192.0.2.10'] };
    expect(await form.gethostbyaddr('192.0.2.9')).toEqual(entry);
    expect(await form.gethostbynameEx('192.0.2.9')).toEqual(entry);
  });

  test('tells of IPv6', async () => {
    const addresses = [Buffer.from('20010db8000000000000000000000001', 'hex')];
    databaseAnswers({ family: AF_INET6, name: 'six', aliases: [], addresses });
    expect(await form.gethostbyaddr('2001:db8::1')).toEqual({
      hostname: 'six',
      aliases: [],
      addresses: ['2001:db8::1'],
    });
    await expect(form.gethostbyaddr('192.0.2.9')).rejects.toMatchObject({ code: 'EAFNOSUPPORT' });
  });

  test.each([
    [7, invalidType('host')],
    [undefined, invalidType('host')],
    [null, invalidType('host')],
    ['local\0host', invalidValue('host')],
    [Buffer.from('local\0host'), invalidValue('host')],
  ])('refuses %j', async (host, error) => {
    await expect(form.gethostbyname(host as HostName)).rejects.toEqual(error);
    await expect(form.gethostbynameEx(host as HostName)).rejects.toEqual(error);
    await expect(form.gethostbyaddr(host as HostName)).rejects.toEqual(error);
  });
});

describe.each([
  ['gethostbyname', gethostbyname],
  ['gethostbynameEx', gethostbynameEx],
  ['gethostbyaddr', gethostbyaddr],
])('%s with a signal', (_, lookUp: (host: string, options: { signal: AbortSignal }) => Promise<unknown>) => {
  const reason = new Error('enough');

  test('ends early', async () => {
    const control = new AbortController();
    const answer = lookUp('localhost', { signal: control.signal });
    control.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  test('does not begin when it is too late', async () => {
    await expect(lookUp('localhost', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

/** As CPython gives it, for comparison. */
function asTuple(outcome: unknown): unknown {
  if (typeof outcome !== 'object' || outcome === null || !('hostname' in outcome)) return outcome;
  return Object.values(outcome);
}

/** Puts an answer into the mouth of the host database, in both forms. */
function databaseAnswers(answer: ReturnType<typeof native.gethostbyname>): void {
  vi.spyOn(native, 'gethostbyname').mockReturnValue(answer);
  vi.spyOn(native, 'gethostbyaddr').mockReturnValue(answer);
  vi.spyOn(native, 'gethostbynameAsync').mockImplementation((_, done) => done(answer));
  vi.spyOn(native, 'gethostbyaddrAsync').mockImplementation((_, __, done) => done(answer));
}
