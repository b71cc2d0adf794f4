import { AddressInfoError, SocketError } from '@sock/core';
import { EAI_SERVICE, getprotobyname, getservbyname, getservbyport } from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue, outOfRange } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { byQuestion } from './outcome.js';

/** The answer, or null in place of an error. */
function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    if (error instanceof SocketError) return null;
    throw error;
  }
}

describe('as python3', () => {
  beforeEach(needs('python3'));

  const script = (name: string) => `output = [attempt(lambda: ${name}(*question)) for question in input]`;

  function compare<Q extends unknown[]>(name: string, ours: (...question: Q) => unknown, questions: Q[]) {
    const answers = questions.map((question) => attempt(() => ours(...question)));
    expect(byQuestion(questions, answers)).toEqual(
      byQuestion(questions, askPython<unknown[]>(script(name), questions)),
    );
  }

  test('names of services', () => {
    const names = [
      'http',
      'www',
      'HTTP',
      'domain',
      'ssh',
      'ntp',
      'biff',
      'exec',
      'no-such-service',
      '',
      '80',
      'dömäin',
    ];
    const protocols = ['tcp', 'udp', 'TCP', 'sctp', '', 'x', 'ü'];
    compare('getservbyname', getservbyname, [
      ...names.map((name): [string] => [name]),
      ...names.flatMap((name) => protocols.map((protocol): [string, string] => [name, protocol])),
    ]);
  });

  test('ports of services', () => {
    const ports = [...Array(1025).keys(), 3306, 5353, 8080, 49151, 65535];
    compare('getservbyport', getservbyport, [
      ...ports.map((port): [number] => [port]),
      ...ports.flatMap((port) => ['tcp', 'udp'].map((protocol): [number, string] => [port, protocol])),
    ]);
  });

  test('names of protocols', () => {
    const names = [
      'ip',
      'icmp',
      'ICMP',
      'tcp',
      'udp',
      'udplite',
      'ipv6',
      'ipv6-icmp',
      'sctp',
      'no-such-protocol',
      '',
      '6',
    ];
    compare(
      'getprotobyname',
      getprotobyname,
      names.map((name): [string] => [name]),
    );
  });
});

test.each([
  [() => getservbyname('no-such'), 'getservbyname EAI_SERVICE no-such: service/proto not found'],
  [() => getservbyname('http', 'x'), 'getservbyname EAI_SERVICE http/x: service/proto not found'],
  [() => getservbyport(1, 'x'), 'getservbyport EAI_SERVICE 1/x: port/proto not found'],
])('%o says what is not found', (call, message) => {
  expect(call).toThrow(AddressInfoError);
  expect(call).toThrow(expect.objectContaining({ code: 'EAI_SERVICE', errno: EAI_SERVICE, message }));
});

test('says which protocol is not found', () => {
  expect(() => getprotobyname('no-such')).toThrow(SocketError);
  expect(() => getprotobyname('no-such')).toThrow(
    expect.objectContaining({
      code: 'EPROTONOSUPPORT',
      syscall: 'getprotobyname',
      message: expect.stringMatching(/^getprotobyname EPROTONOSUPPORT no-such: .*protocol not found/),
    }),
  );
});

test.each([
  [() => getservbyname(80 as never), invalidType('servicename')],
  [() => getservbyname('ht\0tp'), invalidValue('servicename')],
  [() => getservbyname('http', null as never), invalidType('protocolname')],
  [() => getservbyname('http', 't\0cp'), invalidValue('protocolname')],
  [() => getservbyport('80' as never), invalidType('port')],
  [() => getservbyport(-1), outOfRange('port')],
  [() => getservbyport(65536), outOfRange('port')],
  [() => getservbyport(1.5), outOfRange('port')],
  [() => getservbyport(80, 6 as never), invalidType('protocolname')],
  [() => getprotobyname(6 as never), invalidType('protocolname')],
  [() => getprotobyname('i\0cmp'), invalidValue('protocolname')],
])('%o is refused', (call, error) => {
  expect(call).toThrow(error);
});
