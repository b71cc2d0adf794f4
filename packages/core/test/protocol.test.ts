import { registerFamily, SO_PROTOCOL, SOCK_DGRAM, SOL_SOCKET } from '@sock/core';
import { expect, test } from 'vitest';
import { open } from '../../../tooling/vitest/kept.js';
import { AF_INET } from './support/loopback.js';

const IPPROTO_UDP = 17;
const IPPROTO_UDPLITE = 136;

test.runIf(process.platform === 'linux')('a family can tell how the kernel numbers a protocol', () => {
  const codec = { encode: () => Buffer.alloc(16), decode: () => ({}), format: () => '' };
  const protocol = (proto: number) => (proto === 1000 ? IPPROTO_UDPLITE : proto);
  registerFamily({ name: 'AF_INET', value: AF_INET, codec, protocol });
  const socket = open(AF_INET, SOCK_DGRAM, 1000);
  expect(socket.proto).toBe(1000);
  expect(socket.getsockopt(SOL_SOCKET, SO_PROTOCOL)).toBe(IPPROTO_UDPLITE);
  expect(open(AF_INET, SOCK_DGRAM, IPPROTO_UDP).getsockopt(SOL_SOCKET, SO_PROTOCOL)).toBe(IPPROTO_UDP);
});
