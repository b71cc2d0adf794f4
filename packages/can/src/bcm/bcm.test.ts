import { describe, expect, test } from 'vitest';
import {
  CAN_BCM_CAN_FD_FRAME,
  CAN_BCM_RX_ANNOUNCE_RESUME,
  CAN_BCM_RX_CHECK_DLC,
  CAN_BCM_RX_FILTER_ID,
  CAN_BCM_RX_NO_AUTOTIMER,
  CAN_BCM_RX_RTR_FRAME,
  CAN_BCM_RX_SETUP,
  CAN_BCM_SETTIMER,
  CAN_BCM_STARTTIMER,
  CAN_BCM_TX_ANNOUNCE,
  CAN_BCM_TX_COUNTEVT,
  CAN_BCM_TX_RESET_MULTI_IDX,
  CAN_BCM_TX_SETUP,
} from '../constants/bcm.js';
import { answerMessage, watchMessage } from './filter.js';
import { type BcmFrame, decodeBcmMessage, encodeBcmMessage, openBcm } from './index.js';
import { bcmLayout } from './layout.js';
import { transmitMessage, updateMessage } from './transmission.js';

const invalidType = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
const invalidValue = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
const outOfRange = expect.objectContaining({ name: 'RangeError', code: 'ERR_OUT_OF_RANGE' });

const classic: BcmFrame = { kind: 'classic', id: 0x123, data: Buffer.of(1, 2) };
const fd: BcmFrame = { kind: 'fd', id: 0x123, data: Buffer.alloc(12) };

describe('messages', () => {
  test.each([4, 8] as const)('come back where a long has %i bytes', (long) => {
    const layout = bcmLayout(long);
    const message = {
      opcode: 1,
      flags: 3,
      count: 7,
      ival1: 1999.999,
      ival2: 0.001,
      id: 0x1fffffff,
      extended: true,
      remote: false,
      fd: false,
      frames: [{ kind: 'classic', id: 0x7ff, extended: false, data: Buffer.from('12345678') }] as BcmFrame[],
    };
    const bytes = encodeBcmMessage(message, layout);
    expect(bytes).toHaveLength(layout.frames + 16);
    expect(decodeBcmMessage(bytes, layout)).toEqual(message);
  });

  test('are about FD as their frames are, or as they say', () => {
    const isFd = (message: object) =>
      (decodeBcmMessage(encodeBcmMessage({ opcode: 1, id: 1, ...message })).flags & CAN_BCM_CAN_FD_FRAME) !==
      0;
    expect(isFd({ frames: [fd] })).toBe(true);
    expect(isFd({ frames: [classic] })).toBe(false);
    expect(isFd({ fd: true })).toBe(true);
    expect(isFd({ flags: CAN_BCM_CAN_FD_FRAME })).toBe(true);
    expect(isFd({})).toBe(false);
  });

  test.each([
    [null, invalidType],
    [{ id: 1 }, invalidType],
    [{ opcode: 1 }, invalidType],
    [{ opcode: -1, id: 1 }, outOfRange],
    [{ opcode: 1, id: 0x800 }, outOfRange],
    [{ opcode: 1, id: 0x20000000, extended: true }, outOfRange],
    [{ opcode: 1, id: 1, extended: 1 }, invalidType],
    [{ opcode: 1, id: 1, fd: 'yes' }, invalidType],
    [{ opcode: 1, id: 1, flags: 2 ** 32 }, outOfRange],
    [{ opcode: 1, id: 1, count: -1 }, outOfRange],
    [{ opcode: 1, id: 1, ival1: -1 }, outOfRange],
    [{ opcode: 1, id: 1, ival2: Number.NaN }, outOfRange],
    [{ opcode: 1, id: 1, ival2: 0.0001 }, outOfRange],
    [{ opcode: 1, id: 1, ival1: 401 * 86_400_000 }, outOfRange],
    [{ opcode: 1, id: 1, ival1: '1' }, invalidType],
    [{ opcode: 1, id: 1, frames: classic }, invalidType],
    [{ opcode: 1, id: 1, frames: [null] }, invalidType],
    [{ opcode: 1, id: 1, frames: Array(258).fill(classic) }, outOfRange],
    [{ opcode: 1, id: 1, frames: [classic, fd] }, invalidValue],
    [{ opcode: 1, id: 1, frames: [fd, classic] }, invalidValue],
    [{ opcode: 1, id: 1, fd: false, frames: [fd] }, invalidValue],
    [{ opcode: 1, id: 1, frames: [{ ...classic, data: Buffer.alloc(9) }] }, outOfRange],
    [{ opcode: 1, id: 1, frames: [{ ...fd, data: Buffer.alloc(65) }] }, outOfRange],
  ])('%j', (message, error) => {
    expect(() => encodeBcmMessage(message as never)).toThrow(error);
  });

  test('cut short are refused', () => {
    const bytes = encodeBcmMessage({ opcode: 1, id: 1, frames: [classic, classic] });
    for (const length of [0, 10, bytes.length - 1]) {
      expect(() => decodeBcmMessage(bytes.subarray(0, length))).toThrow(outOfRange);
    }
    expect(() => decodeBcmMessage('x' as never)).toThrow(invalidType);
  });
});

describe('transmissions', () => {
  test('begin at once', () => {
    expect(transmitMessage(classic, { interval: 100 })).toEqual({
      opcode: CAN_BCM_TX_SETUP,
      id: 0x123,
      extended: undefined,
      remote: false,
      fd: false,
      flags: CAN_BCM_SETTIMER | CAN_BCM_STARTTIMER,
      count: 0,
      ival1: 0,
      ival2: 100,
      frames: [classic],
    });
  });

  test('may begin with another interval, and say when it ends', () => {
    const options = { count: 5, initialInterval: 10, interval: 100, notify: true, key: { id: 7 } };
    expect(transmitMessage([classic, classic], options)).toMatchObject({
      id: 7,
      flags: CAN_BCM_SETTIMER | CAN_BCM_STARTTIMER | CAN_BCM_TX_COUNTEVT,
      count: 5,
      ival1: 10,
      ival2: 100,
    });
  });

  test('change without a change of times', () => {
    expect(updateMessage(classic, {}).flags).toBe(0);
    expect(updateMessage(classic, { announce: true }).flags).toBe(CAN_BCM_TX_ANNOUNCE);
    expect(updateMessage(classic, { restart: true }).flags).toBe(CAN_BCM_TX_RESET_MULTI_IDX);
  });

  test.each([
    [classic, {}, invalidValue],
    [classic, { count: 3 }, invalidValue],
    [classic, { initialInterval: 3, interval: 4 }, invalidValue],
    [classic, { count: -1, interval: 4 }, outOfRange],
    [classic, { interval: 4, notify: 1 }, invalidType],
    [[], { interval: 4 }, invalidValue],
    [Array(257).fill(classic), { interval: 4 }, invalidValue],
    [null, { interval: 4 }, invalidType],
  ])('%j %j', (frames, options, error) => {
    expect(() => transmitMessage(frames as never, options as never)).toThrow(error);
  });
});

describe('filters', () => {
  test('report every frame without a mask', () => {
    expect(watchMessage({ id: 0x123, timeout: 500, throttle: 100 })).toMatchObject({
      opcode: CAN_BCM_RX_SETUP,
      flags: CAN_BCM_SETTIMER | CAN_BCM_RX_FILTER_ID,
      ival1: 500,
      ival2: 100,
      frames: [],
    });
  });

  test('compare what the mask says', () => {
    const options = {
      id: 0x123,
      mask: Buffer.of(0xff),
      checkLength: true,
      startTimeout: true,
      noAutoTimer: true,
      announceResume: true,
    };
    const { flags, frames } = watchMessage(options);
    const all = CAN_BCM_RX_CHECK_DLC | CAN_BCM_RX_NO_AUTOTIMER | CAN_BCM_RX_ANNOUNCE_RESUME;
    expect(flags).toBe(CAN_BCM_SETTIMER | CAN_BCM_STARTTIMER | all);
    expect(frames?.map((frame) => 'data' in frame && Buffer.from(frame.data).toString('hex'))).toEqual([
      'ff00000000000000',
    ]);
  });

  test('tell contents apart', () => {
    const multiplex = { mask: Buffer.of(0xff), contents: [Buffer.of(1, 0xff), Buffer.of(2, 0x0f)] };
    expect(watchMessage({ id: 0x123, fd: true, multiplex }).frames).toHaveLength(3);
  });

  test('answer remote frames', () => {
    expect(answerMessage(classic)).toMatchObject({
      id: 0x123,
      remote: true,
      flags: CAN_BCM_RX_RTR_FRAME,
      frames: [classic],
    });
    expect(() => answerMessage(fd)).toThrow(invalidValue);
    expect(() => answerMessage(undefined as never)).toThrow(invalidType);
  });

  test.each([
    [{ id: 1, mask: Buffer.alloc(9) }, outOfRange],
    [{ id: 1, mask: '11' }, invalidType],
    [{ id: 1, fd: true, mask: Buffer.alloc(65) }, outOfRange],
    [
      { id: 1, mask: Buffer.of(1), multiplex: { mask: Buffer.of(1), contents: [Buffer.of(1)] } },
      invalidValue,
    ],
    [{ id: 1, multiplex: { mask: Buffer.of(1), contents: [] } }, invalidValue],
    [{ id: 1, multiplex: { mask: Buffer.of(1), contents: Buffer.of(1) } }, invalidType],
    [{ id: 1, checkLength: 1 }, invalidType],
  ])('%j', (options, error) => {
    expect(() => watchMessage(options as never)).toThrow(error);
  });
});

test('an interface has a name', () => {
  expect(() => openBcm(undefined as never)).toThrow(invalidType);
});
