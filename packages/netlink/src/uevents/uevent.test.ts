import { expect, test } from 'vitest';
import { Random } from '../../../../tooling/vitest/random.js';
import { parseUevent } from './uevent.js';

test('the kernel’s format', () => {
  const text = 'add@/devices/x@y\0ACTION=add\0DEVPATH=/devices/x@y\0EMPTY=\0PAIR=a=b\0';
  expect(parseUevent(Buffer.from(text))).toEqual({
    action: 'add',
    devpath: '/devices/x@y',
    env: { ACTION: 'add', DEVPATH: '/devices/x@y', EMPTY: '', PAIR: 'a=b' },
  });
});

test('udev’s format is told apart', () => {
  const bytes = Buffer.concat([Buffer.from('libudev\0'), Buffer.from('feedcafe', 'hex'), Buffer.alloc(28)]);
  expect(parseUevent(bytes)).toBeUndefined();
});

test('other bytes never harm', () => {
  const random = new Random(3);
  for (const text of ['', '\0', '@', '@/x', 'add', 'add\0A=b'])
    expect(parseUevent(Buffer.from(text))).toBeUndefined();
  for (let i = 0; i < 2000; i++) {
    const bytes = random.bytes(random.below(60));
    expect(() => parseUevent(bytes)).not.toThrow();
  }
});
