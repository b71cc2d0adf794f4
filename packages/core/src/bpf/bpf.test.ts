import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../../tooling/vitest/compiled.js';
import { invalidType, invalidValue, outOfRange } from '../../../../tooling/vitest/errors.js';
import { judge } from '../../../../tooling/vitest/headers.js';
import {
  BPF_ABS,
  BPF_H,
  BPF_JEQ,
  BPF_JMP,
  BPF_K,
  BPF_LD,
  BPF_RET,
  BPF_W,
  constant,
  encodeBpf,
  parseBpf,
  SKF_AD_OFF,
  SKF_AD_PKTTYPE,
} from '../index.js';
import * as constants from './constants.js';

describe.runIf(process.platform === 'linux')('as the C headers have it', () => {
  const values = compiledValues(new URL('bpf.c', import.meta.url));
  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc libc6-dev linux-libc-dev'));

  test('struct sock_filter', () => {
    const program = [
      { code: BPF_LD | BPF_H | BPF_ABS, k: 12 },
      { code: BPF_JMP | BPF_JEQ | BPF_K, k: 0x86dd, jt: 0, jf: 1 },
      { code: BPF_RET | BPF_K, k: 0xffffffff },
      { code: BPF_LD | BPF_W | BPF_ABS, k: SKF_AD_OFF + SKF_AD_PKTTYPE },
    ];
    expect(encodeBpf(program).toString('hex')).toBe(values?.program);
  });

  test('struct sock_fprog', () => {
    expect(Number(values?.pointer)).toBe(constant('POINTER_SIZE'));
    expect(Number(values?.size)).toBe(2 * constant('POINTER_SIZE'));
    expect(() => encodeBpf(Array(Number(values?.most)).fill({ code: BPF_RET }))).not.toThrow();
    expect(() => encodeBpf(Array(Number(values?.most) + 1).fill({ code: BPF_RET }))).toThrow(
      outOfRange('program.length'),
    );
  });

  test('constants', ({ skip }) => {
    // BPF_A is of the BSDs' header, which glibc does not have.
    const claims = Object.entries(constants)
      .filter(([name]) => name !== 'BPF_A')
      .map(([name, value]) => `${name} == ${value}`);
    expect(claims.length).toBeGreaterThan(50);
    const verdict = judge('cc', ['linux/filter.h'], claims) ?? skip('no C compiler; try: apt install gcc');
    expect(verdict).toEqual({ wrong: [], unknown: [] });
  });
});

const arp = [
  { code: 0x28, jt: 0, jf: 0, k: 12 },
  { code: 0x15, jt: 0, jf: 1, k: 0x806 },
  { code: 0x6, jt: 0, jf: 0, k: 262144 },
  { code: 0x6, jt: 0, jf: 0, k: 0 },
];

test.each([
  [
    'tcpdump -dd',
    '{ 0x28, 0, 0, 0x0000000c },\n{ 0x15, 0, 1, 0x00000806 },\n{ 0x6, 0, 0, 0x00040000 },\n{ 0x6, 0, 0, 0x00000000 },\n',
  ],
  ['tcpdump -ddd', '4\n40 0 0 12\n21 0 1 2054\n6 0 0 262144\n6 0 0 0\n'],
  ['iptables and tc', '4,40 0 0 12,21 0 1 2054,6 0 0 262144,6 0 0 0,'],
])('a program in the words of %s', (_, text) => {
  expect(parseBpf(text)).toEqual(arp);
});

test.each([
  ['nothing', ''],
  ['a count that is too small', '1\n40 0 0 12\n6 0 0 0'],
  ['a count that is too large', '3\n6 0 0 0'],
  ['an expression', 'icmp or arp'],
  ['assembler of tcpdump -d', '(000) ldh [12]'],
  ['three numbers', '1\n6 0 0'],
])('text that is no program: %s', (_, text) => {
  expect(() => parseBpf(text)).toThrow(invalidValue('text'));
});

test('what is no text', () => {
  expect(() => parseBpf(undefined as never)).toThrow(invalidType('text'));
});

test.each([
  [undefined, invalidType('program')],
  [7, invalidType('program')],
  [[], outOfRange('program.length')],
  [[null], invalidType('program[0]')],
  [[{}], invalidType('program[0].code')],
  [[{ code: 6 }, { code: 0x10000 }], outOfRange('program[1].code')],
  [[{ code: 6, jt: 256 }], outOfRange('program[0].jt')],
  [[{ code: 6, jf: -1 }], outOfRange('program[0].jf')],
  [[{ code: 6, k: 0x100000000 }], outOfRange('program[0].k')],
])('what is no program: %j', (program, error) => {
  expect(() => encodeBpf(program as never)).toThrow(error);
});
