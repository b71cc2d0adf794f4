import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { native, SOCK_STREAM } from '@sock/core';
import {
  getaddrinfo,
  getfqdn,
  gethostbyaddr,
  gethostbyaddrSync,
  gethostbyname,
  gethostbynameEx,
  gethostbynameExSync,
  gethostbynameSync,
  gethostname,
  getnameinfo,
  getnameinfoSync,
  getservbyname,
  getservbyport,
  sethostname,
} from '@sock/inet';
import { expect, onTestFinished, test, vi } from 'vitest';

/** What is published on a channel from now on. */
function heard(event: string): unknown[] {
  const messages: unknown[] = [];
  const listen = (message: unknown) => messages.push(message);
  subscribe(`sock:${event}`, listen);
  onTestFinished(() => void unsubscribe(`sock:${event}`, listen));
  return messages;
}

const sockaddr = { host: '127.0.0.1', port: 80 };

test.each<[string, () => unknown, object]>([
  [
    'getaddrinfo',
    () => getaddrinfo('localhost', 80, { type: SOCK_STREAM }),
    { host: 'localhost', port: 80, family: 0, type: SOCK_STREAM, protocol: 0 },
  ],
  ['gethostbyname', () => gethostbyname('localhost'), { hostname: 'localhost' }],
  ['gethostbyname', () => gethostbynameSync('localhost'), { hostname: 'localhost' }],
  ['gethostbyname', () => gethostbynameEx('localhost'), { hostname: 'localhost' }],
  ['gethostbyname', () => gethostbynameExSync('localhost'), { hostname: 'localhost' }],
  ['gethostbyaddr', () => gethostbyaddr('127.0.0.1'), { ipAddress: '127.0.0.1' }],
  ['gethostbyaddr', () => gethostbyaddrSync('127.0.0.1'), { ipAddress: '127.0.0.1' }],
  ['gethostbyaddr', () => getfqdn('127.0.0.1'), { ipAddress: '127.0.0.1' }],
  ['gethostname', () => gethostname(), {}],
  ['gethostname', () => getfqdn(), {}],
  ['getnameinfo', () => getnameinfo(sockaddr, 0), { sockaddr }],
  ['getnameinfo', () => getnameinfoSync(sockaddr, 0), { sockaddr }],
  ['getservbyname', () => getservbyname('http'), { servicename: 'http', protocolname: null }],
  ['getservbyname', () => getservbyname('http', 'tcp'), { servicename: 'http', protocolname: 'tcp' }],
  ['getservbyport', () => getservbyport(80), { port: 80, protocolname: null }],
  ['getservbyport', () => getservbyport(80, 'tcp'), { port: 80, protocolname: 'tcp' }],
])('socket.%s is published for %o', async (event, call, message) => {
  const messages = heard(`socket.${event}`);
  await call();
  expect(messages).toEqual([message]);
});

test('socket.sethostname is published before the system is asked', () => {
  const system = vi.spyOn(native, 'sethostname').mockReturnValue(0);
  onTestFinished(() => system.mockRestore());
  const messages = heard('socket.sethostname');
  sethostname('mine');
  expect(messages).toEqual([{ name: 'mine' }]);
});

test('nothing is published for refused arguments', async () => {
  const messages = [
    heard('socket.gethostbyname'),
    heard('socket.getservbyport'),
    heard('socket.getnameinfo'),
  ];
  await gethostbyname('a\0b').catch(() => {});
  await getnameinfo({ host: '', port: -1 }, 0).catch(() => {});
  expect(() => getservbyport(-1)).toThrow(RangeError);
  expect(messages).toEqual([[], [], []]);
});
