import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import type { AddressInfoEntry, HostEntry, HostFailure, NameInfo, Native } from '@sock/native';
import { describe, expect, test } from 'vitest';

const loader = createRequire(import.meta.url).resolve('../index.cjs');
const native: Native = createRequire(import.meta.url)(loader);
const { AF_INET = 0, HOST_NOT_FOUND, NI_NUMERICHOST = 0, NI_NUMERICSERV = 0 } = native.constants;

const loopback = () => Uint8Array.of(127, 0, 0, 1);
const entry = { family: AF_INET, name: 'localhost', addresses: [loopback()] };

/** A socket address of port 80 at 127.0.0.1. */
function sockaddr(): Uint8Array {
  const [found] = native.getaddrinfo(Buffer.from('127.0.0.1'), '80', AF_INET, 1, 0, 0) as AddressInfoEntry[];
  return found?.address ?? new Uint8Array();
}

describe('a host', () => {
  test('is found by name and by address', () => {
    expect(native.gethostbyname(Buffer.from('localhost'))).toMatchObject(entry);
    expect(native.gethostbyaddr(loopback(), AF_INET)).toMatchObject(entry);
  });

  test('that is unknown is a failure with a text', () => {
    const failure = native.gethostbyname(Buffer.from('<nobody>')) as HostFailure;
    expect(failure).toEqual({ herrno: HOST_NOT_FOUND, errno: 0 });
    expect(native.hstrerror(failure.herrno)).toBe('Unknown host');
  });

  test('has addresses of its own in each answer', () => {
    const ask = () => native.gethostbyaddr(loopback(), AF_INET) as HostEntry;
    ask().addresses[0]?.fill(0);
    expect(ask().addresses).toEqual([loopback()]);
  });
});

test('an address has names and numbers', () => {
  expect(native.getnameinfo(sockaddr(), 0)).toEqual({ host: 'localhost', service: 'http' });
  expect(native.getnameinfo(sockaddr(), NI_NUMERICHOST | NI_NUMERICSERV)).toEqual({
    host: '127.0.0.1',
    service: '80',
  });
  expect(native.getnameinfo(new Uint8Array(1), 0)).toMatchObject({ eai: native.constants.EAI_FAMILY });
});

test('what is asked on the thread pool is asked as it was when the call was made', async () => {
  const [name, address, socketAddress] = [Buffer.from('localhost'), loopback(), sockaddr()];
  const answers = Promise.all([
    new Promise((resolve) => native.gethostbynameAsync(name, resolve)),
    new Promise((resolve) => native.gethostbyaddrAsync(address, AF_INET, resolve)),
    new Promise<NameInfo | object>((resolve) => native.getnameinfoAsync(socketAddress, 0, resolve)),
  ]);
  for (const bytes of [name, address, socketAddress]) bytes.fill(1);
  expect(await answers).toMatchObject([entry, entry, { host: 'localhost', service: 'http' }]);
});

test('services and protocols are found, or null', () => {
  expect(native.getservbyname('http', null)).toBe(80);
  expect(native.getservbyname('http', 'no')).toBe(null);
  expect(native.getservbyport(80, 'tcp')).toBe('http');
  expect(native.getservbyport(0, null)).toBe(null);
  expect(native.getprotobyname('icmp')).toBe(1);
  expect(native.getprotobyname('no')).toBe(null);
});

test('the machine gets another name', ({ skip }) => {
  skip(spawnSync('unshare', ['--uts', 'true']).status !== 0, 'no namespaces of names; try: run as root');
  const program = `
    const result = require(${JSON.stringify(loader)}).sethostname(Buffer.from('renamed'));
    console.log(result, require('node:os').hostname());`;
  const before = hostname();
  expect(execFileSync('unshare', ['--uts', process.execPath, '-e', program]).toString()).toBe('0 renamed\n');
  expect(hostname()).toBe(before);
});
