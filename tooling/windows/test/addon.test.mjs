import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { getSystemErrorName } from 'node:util';

const native = createRequire(import.meta.url)('@sock/native');

test('it has the functions that the addon has elsewhere, but for two, and the sharing of sockets', () => {
  const elsewhere = JSON.parse(readFileSync(new URL('posix-names.json', import.meta.url), 'utf8'));
  const missing = ['Mapping', 'sethostname'];
  const common = elsewhere.filter((name) => !missing.includes(name));
  assert.equal(common.length, elsewhere.length - missing.length);
  assert.deepEqual(Object.keys(native).sort(), [...common, 'share', 'fromshare'].sort());
});

test('error numbers are Node’s', () => {
  for (const code of ['EAGAIN', 'ECONNREFUSED', 'EINVAL', 'ENOTSOCK', 'ETIMEDOUT'])
    assert.equal(getSystemErrorName(-native.errnos[code]), code);
  assert.equal(native.errnos.EINPROGRESS, 10036);
});

test('values are those of <winsock2.h>, <ws2tcpip.h> and <mstcpip.h>', () => {
  const { constants } = native;
  assert.equal(constants.SOL_SOCKET, 0xffff);
  assert.equal(constants.AF_INET6, 23);
  assert.equal(constants.AF_HYPERV, 34);
  assert.equal(constants.IP_HDRINCL, 2);
  assert.equal(constants.SIO_RCVALL, 0x98000001);
  assert.equal(constants.SIO_KEEPALIVE_VALS, 0x98000004);
  assert.equal(constants.SIO_LOOPBACK_FAST_PATH, 0x98000010);
  assert.equal(constants.RCVALL_ON, 1);
  assert.equal(constants.SO_EXCLUSIVEADDRUSE, ~4);
  assert.equal(constants.MSG_DONTWAIT, undefined);
});

test('what Windows has not says so', () => {
  assert.equal(native.sendfile(1, 1, 0, 1, 0), -native.errnos.ENOSYS);
  assert.equal(native.pipe(new Int32Array(2)), -native.errnos.ENOSYS);
  assert.equal(
    native.setsockoptPointer(1, 1, 1, new Uint8Array(8), 0, new Uint8Array(1)),
    -native.errnos.ENOTSUP,
  );
});
