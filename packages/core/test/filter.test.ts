import {
  attachFilter,
  BPF_ABS,
  BPF_B,
  BPF_JEQ,
  BPF_JMP,
  BPF_K,
  BPF_LD,
  BPF_RET,
  constant,
  detachFilter,
  lockFilter,
  SO_ATTACH_FILTER,
  SOCK_DGRAM,
  SOL_SOCKET,
} from '@sock/core';
import { describe, expect, test } from 'vitest';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { pair } from '../../../tooling/vitest/kept.js';

const yes = 'y'.charCodeAt(0);
/** The first two bytes of messages that begin with a y. */
const agreement = [
  { code: BPF_LD | BPF_B | BPF_ABS, k: 0 },
  { code: BPF_JMP | BPF_JEQ | BPF_K, k: yes, jt: 0, jf: 1 },
  { code: BPF_RET | BPF_K, k: 2 },
  { code: BPF_RET | BPF_K, k: 0 },
];

describe.runIf(process.platform === 'linux')('a filter', () => {
  test('lets some packets pass, cut to a length, until it is removed', () => {
    const [receiver, sender] = pair(SOCK_DGRAM);
    attachFilter(receiver, agreement);
    for (const message of ['no', 'yes', 'never', 'yet']) sender.sendSync(message);
    expect(`${receiver.recvSync(10)} ${receiver.recvSync(10)}`).toBe('ye ye');
    detachFilter(receiver);
    sender.sendSync('no');
    expect(receiver.recvSync(10).toString()).toBe('no');
    expect(() => detachFilter(receiver)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  test('is replaced by another, which may be text', () => {
    const [receiver, sender] = pair(SOCK_DGRAM);
    attachFilter(receiver, '1\n6 0 0 0');
    sender.sendSync('lost');
    attachFilter(receiver, '{ 0x6, 0, 0, 0x00040000 },');
    sender.sendSync('here');
    expect(receiver.recvSync(10).toString()).toBe('here');
  });

  test('is locked for ever', () => {
    const [receiver, sender] = pair(SOCK_DGRAM);
    attachFilter(receiver, agreement);
    lockFilter(receiver);
    const refused = expect.objectContaining({ code: 'EPERM', syscall: 'setsockopt' });
    expect(() => detachFilter(receiver)).toThrow(refused);
    expect(() => attachFilter(receiver, [{ code: BPF_RET, k: 9 }])).toThrow(refused);
    sender.sendSync('no');
    sender.sendSync('yes');
    expect(receiver.recvSync(10).toString()).toBe('ye');
  });

  test('that does not end is refused by the kernel', () => {
    const [receiver] = pair(SOCK_DGRAM);
    expect(() => attachFilter(receiver, [{ code: BPF_LD, k: 0 }])).toThrow(
      expect.objectContaining({ code: 'EINVAL' }),
    );
  });
});

test('a structure with a pointer is checked before the call', () => {
  const [socket] = pair();
  const set = (structure: unknown, offset: unknown, target: unknown) => () =>
    socket.setsockoptPointer(
      SOL_SOCKET,
      SO_ATTACH_FILTER,
      structure as never,
      offset as never,
      target as never,
    );
  const room = Buffer.alloc(16);
  expect(set('text', 8, room)).toThrow(invalidType('structure'));
  expect(set(room, 8, [1])).toThrow(invalidType('target'));
  expect(set(Buffer.alloc(257), 8, room)).toThrow(outOfRange('structure.length'));
  expect(set(room, 17 - constant('POINTER_SIZE'), room)).toThrow(outOfRange('offset'));
  expect(set(room, -1, room)).toThrow(outOfRange('offset'));
});
