import { AddressInfoError, constant, errnoOf, native, SocketError } from '@sock/core';
import {
  getnameinfo,
  type IpAddress,
  NI_DGRAM,
  NI_NAMEREQD,
  NI_NOFQDN,
  NI_NUMERICHOST,
  NI_NUMERICSERV,
} from '@sock/inet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue, outOfRange } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { nameForms } from './name-forms.js';
import { byQuestion, outcomeOf, outcomeScript } from './outcome.js';

afterEach(() => vi.restoreAllMocks());

type Question = [address: IpAddress, flags: number];

const NUMERIC = NI_NUMERICHOST | NI_NUMERICSERV;
const v6 = (host: string, port: number, flowinfo: number, scopeId: number) => ({
  host,
  port,
  flowinfo,
  scopeId,
});

const questions: Question[] = [
  [{ host: '127.0.0.1', port: 80 }, 0],
  [{ host: '127.0.0.1', port: 80 }, NUMERIC],
  [{ host: '127.0.0.1', port: 80 }, NI_NUMERICHOST],
  [{ host: '127.0.0.1', port: 80 }, NI_NUMERICSERV],
  [{ host: '127.0.0.1', port: 80 }, NI_NOFQDN | NI_NAMEREQD],
  [{ host: '127.0.0.1', port: 0 }, 0],
  [{ host: '127.0.0.1', port: 65535 }, 0],
  [{ host: '127.0.0.1', port: 512 }, 0],
  [{ host: '127.0.0.1', port: 512 }, NI_DGRAM],
  [{ host: '127.1', port: 80 }, NUMERIC],
  [{ host: '0x7f000001', port: 80 }, NUMERIC],
  [{ host: '::1', port: 80 }, 0],
  [{ host: '::ffff:1.2.3.4', port: 80 }, NUMERIC],
  [{ host: '::', port: 80 }, NUMERIC],
  [v6('::1', 80, 0, 1), NUMERIC],
  [v6('fe80::1', 80, 0, 1), NUMERIC],
  [v6('fe80::1', 80, 0xfffff, 99999), NUMERIC],
  [v6('ff02::1', 80, 5, 1), NUMERIC],
  [v6('ff02::1', 80, 0, 0), NUMERIC],
  [v6('fe80::1%2', 80, 0, 1), NUMERIC],
  [v6('fe80::1', 80, 0, 0xffffffff), NUMERIC],
  [{ host: '192.0.2.1', port: 80 }, NI_NAMEREQD],
  [{ host: '192.0.2.1', port: 80 }, 0],
  [{ host: 'localhost', port: 80 }, 0],
  [{ host: '', port: 80 }, 0],
  [{ host: '<broadcast>', port: 80 }, NUMERIC],
  [{ host: '1.2.3.4.5', port: 80 }, NUMERIC],
  [{ host: 'fe80::1%no-such-interface', port: 80 }, NUMERIC],
  [{ host: '127.0.0.1', port: 80 }, 1 << 20],
  [{ host: '127.0.0.1', port: 80 }, -1],
];

describe.each(nameForms)('getnameinfo, $form', ({ getnameinfo }) => {
  describe('as python3', () => {
    beforeEach(needs('python3'));

    test(`answers ${questions.length} questions`, { timeout: 120_000 }, async () => {
      const script = `${outcomeScript}
output = [outcome(lambda: dict(zip(['host', 'service'], getnameinfo(tuple(address.values()), flags))))
    for address, flags in input]`;
      const outcomes = await Promise.all(questions.map((question) => outcomeOf(getnameinfo(...question))));
      expect(byQuestion(questions, outcomes)).toEqual(
        byQuestion(questions, askPython<unknown[]>(script, questions)),
      );
    });
  });

  test('takes the zone of a host for its scope', async (context) => {
    context.skip(process.platform !== 'linux', 'interface lo is Linux’s');
    const { host } = await getnameinfo({ host: 'fe80::1%lo', port: 80 }, NUMERIC);
    expect(host).toBe('fe80::1%lo');
  });

  test('says that it takes numbers', async () => {
    const error = await getnameinfo({ host: 'localhost', port: 80 }, 0).catch((caught) => caught);
    expect(error).toBeInstanceOf(AddressInfoError);
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ code: 'EAI_NONAME', syscall: 'getnameinfo', hostname: 'localhost' });
    expect(error.message).toBe(
      'getnameinfo EAI_NONAME localhost: the host must be an address in numbers, such as 127.0.0.1 or ::1',
    );
  });

  test('says what is wrong with flags', async () => {
    await expect(getnameinfo({ host: '127.0.0.1', port: 80 }, -1)).rejects.toMatchObject({
      code: 'EAI_BADFLAGS',
      errno: constant('EAI_BADFLAGS'),
      message: expect.stringContaining('getnameinfo EAI_BADFLAGS 127.0.0.1: '),
    });
  });

  test('passes on what the system says', async (context) => {
    const eai = constant('EAI_SYSTEM') ?? context.skip('the C library has no EAI_SYSTEM');
    const answer = { eai, errno: errnoOf('EMFILE') };
    vi.spyOn(native, 'getnameinfo').mockReturnValue(answer);
    vi.spyOn(native, 'getnameinfoAsync').mockImplementation((_, __, done) => done(answer));
    await expect(getnameinfo({ host: '127.0.0.1', port: 80 }, 0)).rejects.toMatchObject({
      name: 'SocketError',
      code: 'EMFILE',
      syscall: 'getnameinfo',
      address: '127.0.0.1',
    });
  });

  test.each([
    ['127.0.0.1', 0, invalidType('address')],
    [null, 0, invalidType('address')],
    [{ host: 7, port: 80 }, 0, invalidType('address.host')],
    [{ host: '::1\0', port: 80 }, 0, invalidValue('address.host')],
    [{ host: '127.0.0.1', port: '80' }, 0, invalidType('address.port')],
    [{ host: '127.0.0.1', port: 65536 }, 0, outOfRange('address.port')],
    [{ host: '127.0.0.1', port: -1 }, 0, outOfRange('address.port')],
    [v6('::1', 80, 0x100000, 0), 0, outOfRange('address.flowinfo')],
    [v6('::1', 80, 0, 0x100000000), 0, outOfRange('address.scopeId')],
    [{ host: '127.0.0.1', port: 80, flowinfo: 0 }, 0, invalidValue('address.flowinfo')],
    [{ host: '127.0.0.1', port: 80, scopeId: 0 }, 0, invalidValue('address.scopeId')],
    [{ host: '127.0.0.1', port: 80 }, undefined, invalidType('flags')],
    [{ host: '127.0.0.1', port: 80 }, '0', invalidType('flags')],
    [{ host: '127.0.0.1', port: 80 }, 2 ** 31, outOfRange('flags')],
  ])('refuses %j with flags %j', async (address, flags, error) => {
    await expect(getnameinfo(address as never, flags as never)).rejects.toEqual(error);
  });
});

describe('getnameinfo with a signal', () => {
  const address = { host: '127.0.0.1', port: 80 };
  const reason = new Error('enough');

  test('ends early', async () => {
    const control = new AbortController();
    const answer = getnameinfo(address, 0, { signal: control.signal });
    control.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  test('does not begin when it is too late', async () => {
    await expect(getnameinfo(address, 0, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
