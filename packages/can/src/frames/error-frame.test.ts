import { describe, expect, test } from 'vitest';
import type { BusError } from './error-frame.js';
import { decodeErrorFrame } from './error-frame.js';

const nothing: BusError = {
  txTimeout: false,
  lostArbitration: undefined,
  controller: undefined,
  protocol: undefined,
  transceiver: undefined,
  noAcknowledgement: false,
  busOff: false,
  busError: false,
  restarted: false,
  counters: undefined,
};
const quiet = {
  rxOverflow: false,
  txOverflow: false,
  rxWarning: false,
  txWarning: false,
  rxPassive: false,
  txPassive: false,
  active: false,
};
const proper = {
  bit: false,
  form: false,
  stuff: false,
  bit0: false,
  bit1: false,
  overload: false,
  active: false,
  tx: false,
  location: 'UNSPEC',
};

const decode = (errorClass: number, data = '') =>
  decodeErrorFrame({ kind: 'error', errorClass, data: Buffer.from(data.padEnd(16, '0'), 'hex') });

test.each([
  ['nothing', 0, '', {}],
  ['TX timeout', 0x1, '', { txTimeout: true }],
  ['lost arbitration', 0x2, '', { lostArbitration: { bit: undefined } }],
  ['lost arbitration in bit 11', 0x2, '0b', { lostArbitration: { bit: 11 } }],
  ['no acknowledgement', 0x20, '', { noAcknowledgement: true }],
  ['bus-off', 0x40, '', { busOff: true }],
  ['bus error', 0x80, '', { busError: true }],
  ['restarted', 0x100, '', { restarted: true }],
  ['counters', 0x200, '0000000000007f80', { counters: { tx: 127, rx: 128 } }],
  ['counters of zero', 0x200, '', { counters: { tx: 0, rx: 0 } }],
  [
    'counters from before Linux 6.0',
    0x40,
    '00000000000000ff',
    { busOff: true, counters: { tx: 0, rx: 255 } },
  ],
])('%s', (_, errorClass, data, expected) => {
  expect(decode(errorClass, data)).toEqual({ ...nothing, ...expected });
});

test.each([
  [0x00, {}],
  [0x01, { rxOverflow: true }],
  [0x02, { txOverflow: true }],
  [0x04, { rxWarning: true }],
  [0x08, { txWarning: true }],
  [0x10, { rxPassive: true }],
  [0x20, { txPassive: true }],
  [0x40, { active: true }],
  [0x30, { rxPassive: true, txPassive: true }],
])('controller state %i', (flags, expected) => {
  const data = `00${flags.toString(16).padStart(2, '0')}`;
  expect(decode(0x4, data)).toEqual({ ...nothing, controller: { ...quiet, ...expected } });
});

test.each([
  [0x00, {}],
  [0x01, { bit: true }],
  [0x02, { form: true }],
  [0x04, { stuff: true }],
  [0x08, { bit0: true }],
  [0x10, { bit1: true }],
  [0x20, { overload: true }],
  [0x40, { active: true }],
  [0x80, { tx: true }],
  [0x84, { tx: true, stuff: true }],
])('protocol violation of type %i', (flags, expected) => {
  const data = `0000${flags.toString(16).padStart(2, '0')}`;
  expect(decode(0x8, data)).toEqual({ ...nothing, protocol: { ...proper, ...expected } });
});

test.each([
  [0x0b, 'DLC'],
  [0x19, 'ACK'],
  [0x03, 'SOF'],
  [0x12, 'INTERM'],
  [0xff, 0xff],
])('protocol violation at %i', (location, expected) => {
  const data = `000000${location.toString(16).padStart(2, '0')}`;
  expect(decode(0x8, data).protocol).toEqual({ ...proper, location: expected });
});

test.each([
  [0x00, undefined, undefined],
  [0x04, 'NO_WIRE', undefined],
  [0x05, 'SHORT_TO_BAT', undefined],
  [0x06, 'SHORT_TO_VCC', undefined],
  [0x07, 'SHORT_TO_GND', undefined],
  [0x40, undefined, 'NO_WIRE'],
  [0x54, 'NO_WIRE', 'SHORT_TO_BAT'],
  [0x66, 'SHORT_TO_VCC', 'SHORT_TO_VCC'],
  [0x70, undefined, 'SHORT_TO_GND'],
  [0x80, undefined, 'SHORT_TO_CANH'],
  [0xff, 'SHORT_TO_GND', undefined],
])('transceiver status %i', (status, canHigh, canLow) => {
  const data = `00000000${status.toString(16).padStart(2, '0')}`;
  expect(decode(0x10, data)).toEqual({ ...nothing, transceiver: { canHigh, canLow } });
});

test('everything at once', () => {
  const error = decode(0x3ff, '0b30840b54000102');
  expect(error).toMatchObject({ txTimeout: true, lostArbitration: { bit: 11 }, counters: { tx: 1, rx: 2 } });
  expect(Object.values(error).every(Boolean)).toBe(true);
});

describe('hostile', () => {
  test('details that are cut short', () => {
    const error = decodeErrorFrame({ kind: 'error', errorClass: 0x3ff, data: Buffer.alloc(0) });
    expect(error).toMatchObject({ lostArbitration: { bit: undefined }, counters: { tx: 0, rx: 0 } });
  });

  test('a frame that is no error frame', () => {
    expect(() => decodeErrorFrame({ kind: 'classic', id: 0x88, data: Buffer.alloc(8) })).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE' }),
    );
  });
});
