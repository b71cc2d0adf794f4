import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../../tooling/vitest/ask-python.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import * as inet from '../index.js';

const ours =
  /^(AF_INET6?|AF_UNSPEC|(AI|EAI|INADDR|IP|IPPORT|IPPROTO|IPV6|NI|TCP|UDPLITE)_.*|SOL_(IP|TCP|UDP))$/;

describe('constants', () => {
  beforeEach(needs('python3'));

  test('have the names and values of python3', () => {
    const script = `output = {name: value for name, value in vars(module).items() if isinstance(value, int)}`;
    const python = Object.entries(askPython<Record<string, number>>(script)).filter(([name]) =>
      ours.test(name),
    );
    expect(python.length).toBeGreaterThan(100);
    expect(inet).toMatchObject(Object.fromEntries(python));
  });
});

test('those that CPython has added since 3.12 are here', () => {
  const added = [
    'IP_PKTINFO',
    'IP_BLOCK_SOURCE',
    'IP_RECVERR',
    'IP_RECVTTL',
    'IP_RECVORIGDSTADDR',
    'IPV6_RECVERR',
  ];
  const tcp = [
    'TCP_MD5SIG',
    'TCP_REPAIR',
    'TCP_CC_INFO',
    'TCP_SAVED_SYN',
    'TCP_ULP',
    'TCP_INQ',
    'TCP_TX_DELAY',
  ];
  const numbers = Object.fromEntries([...added, ...tcp].map((name) => [name, expect.any(Number)]));
  if (process.platform === 'linux') expect(inet).toMatchObject(numbers);
});

test('numbers beyond 31 bits are positive', () => {
  expect(inet.INADDR_BROADCAST).toBe(0xffffffff);
  expect(inet.INADDR_NONE).toBe(0xffffffff);
  expect(inet.INADDR_ALLHOSTS_GROUP).toBe(0xe0000001);
});

test('what another system has is undefined here', () => {
  expect(Object.keys(inet)).toEqual(
    expect.arrayContaining(['IP_RECVDSTADDR', 'TCP_KEEPALIVE', 'IPPROTO_GGP']),
  );
  if (process.platform === 'linux') expect(inet.TCP_KEEPALIVE).toBeUndefined();
});
