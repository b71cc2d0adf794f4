import { SOCK_STREAM } from '@sock/core';
import { expect, test } from 'vitest';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { open, pair } from '../../../tooling/vitest/kept.js';
import { AF_INET } from './support/loopback.js';

// Linux: <asm-generic/ioctls.h>, <linux/sockios.h>, struct ifreq of netdevice(7).
const FIONREAD = 0x541b;
const SIOCGIFCONF = 0x8912;
const SIOCGIFINDEX = 0x8933;
const SIOCGIFNAME = 0x8910;
const IFREQ = 40;

test('memory goes in and comes out', () => {
  const [socket, peer] = pair();
  peer.sendSync('12345');
  const count = new Int32Array(1);
  expect(socket.ioctl(FIONREAD, count)).toBe(0);
  expect(count[0]).toBe(5);
});

test('a structure that is asked and answered in place', () => {
  const socket = open(AF_INET, SOCK_STREAM);
  const ifreq = Buffer.alloc(IFREQ);
  ifreq.write('lo');
  socket.ioctl(SIOCGIFINDEX, ifreq);
  const index = ifreq.readInt32LE(16);
  const named = Buffer.alloc(IFREQ);
  named.writeInt32LE(index, 16);
  socket.ioctl(SIOCGIFNAME, named);
  expect(named.toString('latin1', 0, 3)).toBe('lo\0');
});

test('a request that writes more than the memory holds does no harm', () => {
  const [socket, peer] = pair();
  peer.sendSync('12345');
  const memory = Buffer.alloc(8, 0xaa);
  socket.ioctl(FIONREAD, memory.subarray(2, 4));
  expect(memory.toString('hex')).toBe('aaaa0500aaaaaaaa');
});

test('memory larger than any structure is given as it is', () => {
  const [socket, peer] = pair();
  peer.sendSync('12345');
  const memory = Buffer.alloc(100_000);
  socket.ioctl(FIONREAD, memory);
  expect(memory.readInt32LE(0)).toBe(5);
});

test('an integer; the driver refuses it where it wants memory', () => {
  const socket = open(AF_INET, SOCK_STREAM);
  expect(() => socket.ioctl(SIOCGIFCONF, 0)).toThrow(
    expect.objectContaining({ code: 'EFAULT', syscall: 'ioctl' }),
  );
  expect(() => socket.ioctl(SIOCGIFCONF)).toThrow(expect.objectContaining({ code: 'EFAULT' }));
});

test('an unknown request, a closed socket, wrong arguments', () => {
  const socket = open(AF_INET, SOCK_STREAM);
  expect(() => socket.ioctl(0xdeadbeef, Buffer.alloc(4))).toThrow(
    expect.objectContaining({ code: 'ENOTTY' }),
  );
  expect(() => socket.ioctl('x' as never)).toThrow(invalidType('request'));
  expect(() => socket.ioctl(-1)).toThrow(outOfRange('request'));
  expect(() => socket.ioctl(1, 'x' as never)).toThrow(invalidType('argument'));
  expect(() => socket.ioctl(1, 2 ** 40)).toThrow(outOfRange('argument'));
  socket.close();
  expect(() => socket.ioctl(FIONREAD)).toThrow(expect.objectContaining({ code: 'EBADF' }));
});
