import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ifIndextoname, ifNameindex, ifNametoindex, SOCK_STREAM } from '@sock/core';
import {
  AF_INET,
  EAI_NONAME,
  getaddrinfo,
  getaddrinfoSync,
  gethostbyname,
  gethostname,
  getnameinfo,
  getprotobyname,
  getservbyname,
  getservbyport,
  NI_NUMERICHOST,
  sethostname,
} from '@sock/inet';

test('interfaces', () => {
  const interfaces = ifNameindex();
  assert.ok(interfaces.length > 0);
  for (const { index, name } of interfaces) {
    assert.equal(ifNametoindex(name), index);
    assert.equal(ifIndextoname(index), name);
  }
  assert.throws(() => ifNametoindex('nothing_9'), { code: 'ENODEV' });
  assert.throws(() => ifIndextoname(999), { code: 'ENXIO' });
});

test('addresses of a name', async () => {
  const wanted = { host: '127.0.0.1', port: 80 };
  const options = { family: AF_INET, type: SOCK_STREAM };
  const found = await getaddrinfo('localhost', 80, options);
  assert.deepEqual(found[0].address, wanted);
  assert.deepEqual(getaddrinfoSync('localhost', 80, options)[0].address, wanted);
  assert.equal(await gethostbyname('localhost'), '127.0.0.1');
  const failure = await getaddrinfo('no-such-host.invalid', 80).catch((error) => error);
  assert.equal(failure.name, 'AddressInfoError');
  assert.match(failure.code, /^EAI_/);
  assert.equal(EAI_NONAME, 11001);
});

test('a name of an address', async () => {
  const { host } = await getnameinfo({ host: '127.0.0.1', port: 80 }, NI_NUMERICHOST);
  assert.equal(host, '127.0.0.1');
});

test('services and protocols', async () => {
  assert.equal(getservbyname('http', 'tcp'), 80);
  assert.equal(getservbyport(80, 'tcp'), 'http');
  assert.equal(getprotobyname('tcp'), 6);
});

test('the name of the machine', () => {
  assert.ok(gethostname().length > 0);
  assert.throws(() => sethostname('x'), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
});
