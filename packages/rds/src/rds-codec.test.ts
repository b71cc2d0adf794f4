import { sockaddrInCodec } from '@sock/core';
import { expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import type { RdsAddress } from './rds-address.js';

codecConformance<RdsAddress>('AF_RDS', {
  codec: sockaddrInCodec,
  family: 21,
  program: new URL('sockaddr-rds.c', import.meta.url),
  golden: {
    loopback: { address: { host: '127.0.0.1', port: 4000 } },
    any: { address: { host: '', port: 4000 }, decoded: { host: '0.0.0.0', port: 4000 } },
    order: { address: { host: '1.2.3.4', port: 0x0506 } },
  },
  arbitrary: (random) => ({
    host: random.bytes(4).join('.'),
    port: random.below(65_536),
  }),
  refused: [{}, { host: 'localhost', port: 1 }, { host: '::1', port: 1 }, { host: '1.2.3.4', port: 65_536 }],
});

test('messages name host and port', () => {
  expect(sockaddrInCodec.format({ host: '127.0.0.1', port: 4000 })).toBe('127.0.0.1:4000');
});
