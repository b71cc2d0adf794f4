import { AddressInfoError, SOCK_DGRAM, SOCK_RAW, SOCK_STREAM, SocketError } from '@sock/core';
import {
  type AddressInfoHints,
  AF_INET,
  AF_INET6,
  AI_CANONNAME,
  AI_NUMERICHOST,
  AI_NUMERICSERV,
  AI_PASSIVE,
  getaddrinfo,
  getaddrinfoSync,
  type Host,
  IPPROTO_TCP,
  IPPROTO_UDP,
  type Service,
} from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue, outOfRange } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { forms } from './forms.js';

type Question = [host: Host, port: Service, hints?: AddressInfoHints];

const questions: Question[] = [
  ['localhost', 80],
  ['localhost', 80, { family: AF_INET, type: SOCK_STREAM }],
  ['localhost', null, { flags: AI_CANONNAME }],
  ['127.0.0.1', '80', { type: SOCK_DGRAM }],
  ['127.0.0.1', 'http', { proto: IPPROTO_TCP }],
  ['127.0.0.1', 'domain', { proto: IPPROTO_UDP }],
  ['127.0.0.1', 65535, { type: SOCK_RAW }],
  ['127.1', 1, { type: SOCK_STREAM }],
  ['0x7f000001', 1, { type: SOCK_STREAM }],
  ['::1', 80, { family: AF_INET6 }],
  ['fe80::1%lo', 80, { type: SOCK_STREAM }],
  ['::ffff:1.2.3.4', 80, { type: SOCK_STREAM }],
  [null, 80, { type: SOCK_STREAM }],
  [null, 80, { type: SOCK_STREAM, flags: AI_PASSIVE }],
  ['', 80, { type: SOCK_STREAM }],
  [null, null],
  ['127.0.0.1', 'no-such-service'],
  ['127.0.0.1', 'http', { flags: AI_NUMERICSERV }],
  ['localhost', 80, { flags: AI_NUMERICHOST }],
  ['::1', 80, { family: AF_INET }],
  ['127.0.0.1', 80, { family: AF_INET6 }],
  ['127.0.0.1', 80, { family: 99 }],
  ['127.0.0.1', 80, { type: 99 }],
  ['127.0.0.1', 80, { flags: 0x8000000 }],
];

describe.each(forms)('getaddrinfo, $form', ({ lookUp }) => {
  describe('as python3', () => {
    beforeEach(needs('python3'));

    test(`answers ${questions.length} questions`, async () => {
      const script = `
def answer(host, port, hints={}):
    try: return [[*entry[:4], list(entry[4])] for entry in getaddrinfo(host, port, **hints)]
    except gaierror as error: return error.errno
output = [answer(*question) for question in input]`;
      const answers = await Promise.all(
        questions.map(([host, port, hints]) =>
          lookUp(host, port, hints).then(
            (entries) =>
              entries.map(({ family, type, proto, canonname, address }) => [
                family,
                type,
                proto,
                canonname,
                Object.values(address),
              ]),
            (error) => error.errno,
          ),
        ),
      );
      expect(answers).toEqual(askPython(script, questions));
    });
  });

  test('takes the bytes of a host', async () => {
    const [entry] = await lookUp(Buffer.from('127.0.0.1'), 80, { type: SOCK_STREAM });
    expect(entry?.address).toEqual({ host: '127.0.0.1', port: 80 });
  });

  test('says what is wrong with a name', async () => {
    const error = await lookUp('::1', 80, { family: AF_INET }).catch((caught) => caught);
    expect(error).toBeInstanceOf(AddressInfoError);
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ code: 'EAI_ADDRFAMILY', syscall: 'getaddrinfo', hostname: '::1' });
    expect(error.message).toMatch(
      /^getaddrinfo EAI_ADDRFAMILY ::1: Address family for hostname not supported; .*IPv6 take AF_INET6/,
    );
  });

  test.each<[unknown, unknown, ReturnType<typeof invalidType>]>([
    [7, 80, invalidType('host')],
    [undefined, 80, invalidType('host')],
    ['a\0b', 80, invalidValue('host')],
    [Buffer.from('a\0b'), 80, invalidValue('host')],
    ['bücher\u2024\u2024de', 80, invalidValue('host')],
    ['localhost', undefined, invalidType('port')],
    ['localhost', 65536, outOfRange('port')],
    ['localhost', -1, outOfRange('port')],
    ['localhost', 0.5, outOfRange('port')],
    ['localhost', 'ht\0tp', invalidValue('port')],
  ])('refuses host %j with port %j', async (host, port, error) => {
    await expect(lookUp(host as never, port as never)).rejects.toEqual(error);
  });
});

describe('getaddrinfo', () => {
  test('calls back in a turn of its own', async () => {
    let done = false;
    const answer = getaddrinfo('127.0.0.1', 80).then(() => {
      done = true;
    });
    await Promise.resolve();
    expect(done).toBe(false);
    await answer;
  });

  test('throws nothing, it rejects', async () => {
    const answer = getaddrinfo('localhost', 65536);
    await expect(answer).rejects.toEqual(outOfRange('port'));
    expect(() => getaddrinfoSync('localhost', 65536)).toThrow(outOfRange('port'));
  });

  test('does not begin when its signal is aborted', async () => {
    const reason = new Error('enough');
    await expect(getaddrinfo('localhost', 80, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('ends when its signal is aborted', async () => {
    const control = new AbortController();
    const answer = getaddrinfo('localhost', 80, { signal: control.signal });
    const reason = new Error('enough');
    control.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  test('answers a hundred questions at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, port) => getaddrinfo('127.0.0.1', port, { type: SOCK_STREAM })),
    );
    expect(answers.map(([entry]) => entry?.address.port)).toEqual(
      Array.from({ length: 100 }, (_, port) => port),
    );
  });
});
