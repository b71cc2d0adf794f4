import { expect, test } from 'vitest';
import { pcapRecord } from './pcap.js';

const data = Buffer.alloc(14, 0xee);
const vlan = { id: 0xfff, priority: 7, dropEligible: true, protocol: 0x8100 };
const second = 1_000_000_000n;

test('the last moment, the longest packet and the greatest tag that a record can tell', () => {
  const timestamp = (second << 32n) - 1n;
  const record = pcapRecord({ data, timestamp, length: 0xfffffffb, vlan });
  const numbers = Array.from(new Uint32Array(Uint8Array.from(record.subarray(0, 16)).buffer));
  expect(numbers).toEqual([0xffffffff, 999_999_999, 18, 0xffffffff]);
  expect(record.subarray(28, 32).toString('hex')).toBe('8100ffff');
});

test.each([
  ['timestamp', -1n],
  ['timestamp', second << 32n],
  ['length', -1],
  ['length', 1.5],
  ['length', Number.NaN],
  ['length', 0xfffffffc],
  ['vlan', { ...vlan, id: 0x1000 }],
  ['vlan', { ...vlan, priority: 8 }],
  ['vlan', { ...vlan, protocol: 0x10000 }],
])('a packet whose %s is %o', (field, value) => {
  const packet = { data, timestamp: 0n, [field]: value };
  expect(() => pcapRecord(packet as never)).toThrow(expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }));
});

test.each([
  ['data', undefined],
  ['data', 'text'],
  ['data', [1, 2]],
  ['timestamp', 1],
  ['length', '14'],
  ['vlan', 5],
])('a packet whose %s is %o', (field, value) => {
  const packet = { data, timestamp: 0n, [field]: value };
  expect(() => pcapRecord(packet as never)).toThrow(
    expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }),
  );
});
