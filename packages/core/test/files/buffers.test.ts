import { beforeEach, describe } from 'vitest';
import { needs } from '../../../../tooling/vitest/needs.js';
import type { Call, Case } from '../support/file-cases.js';
import { hex, sameAsPython } from '../support/same-as-python.js';

beforeEach(needs('python3'));

describe('buffers', () => {
  const long = 'x'.repeat(20_000);
  const input = [hex(`${long}\nshort\n${long}${long}\n`), hex('end')];
  const calls: Call[] = [
    ['readline'],
    ['readline'],
    ['readline', 10],
    ['read', 9000],
    ['readinto', 100],
    ['readline'],
    ['read'],
  ];

  describe('lines longer than the buffer', () => {
    sameAsPython([
      ...[-1, 1, 2, 100, 30_000].map((buffering) => ({ mode: 'rb', options: { buffering }, input, calls })),
      ...[-1, 1, 100].map((buffering) => ({
        mode: 'r',
        options: { buffering },
        input,
        calls: calls.filter(([name]) => name !== 'readinto'),
      })),
    ]);
  });

  describe('what there is, and a look at it', () => {
    const looks: Call[] = [
      ['peek'],
      ['read', 2],
      ['peek'],
      ['read1', 3],
      ['read1'],
      ['peek'],
      ['read1'],
      ['read1', 0],
      ['read'],
    ];
    sameAsPython(
      [-1, 4, 100].map((buffering) => ({
        mode: 'rb',
        options: { buffering },
        input: [hex('some bytes')],
        calls: looks,
      })),
    );
  });

  describe('of which lines are read until they are enough', () => {
    const text = 'one\ntwo\néé\n😀😀\nfive\nlast';
    const hints: Call[][] = [
      ...[0, 1, 3, 4, 5, 8, 12, 100].map((hint): Call[] => [
        ['readlines', hint],
        ['readlines', hint],
        ['read'],
      ]),
      [['readline'], ['readlines', 5], ['readlines', 1], ['readlines', -1]],
    ];
    sameAsPython(
      ['r', 'rb'].flatMap((mode) =>
        hints.flatMap((calls) => [
          { mode, options: {}, input: [hex(text)], calls },
          {
            mode,
            options: {},
            input: [...Buffer.from(text)].map((byte) => hex(Uint8Array.of(byte))),
            packets: true,
            calls,
          },
        ]),
      ),
    );
  });

  describe('into memory, by one call', () => {
    sameAsPython(
      // What is larger than the buffer CPython waits for, though there is something in it.
      [-1, 9].flatMap((buffering) =>
        ['rb', 'rwb'].map((mode) => ({
          mode,
          options: { buffering },
          input: ['some bytes', 'more'].map(hex),
          packets: buffering === -1,
          calls: [
            ['readinto1', 3],
            ['readinto1', 9],
            ['readinto1', 0],
            ['readinto1', 9],
            ['readinto1', 9],
          ] satisfies Call[],
        })),
      ),
    );
  });

  describe('given up by detach', () => {
    const input = [hex('one\ntwo\n'), hex('three\nfour\n')];
    sameAsPython([
      ...['r', 'rb'].map((mode) => ({
        mode,
        options: {},
        input,
        packets: true,
        calls: [
          ['readline'],
          ['detach'],
          ['readline'],
          ['readable'],
          ['writable'],
          ['read'],
        ] satisfies Call[],
      })),
      ...['w', 'wb', 'rw'].map((mode) => ({
        mode,
        options: {},
        input: [],
        calls: [
          ['write', 'é'],
          ['peer'],
          ['detach'],
          ['peer'],
          ['write', 'è'],
          ['writable'],
          ['flush'],
          ['peer'],
        ] satisfies Call[],
      })),
      {
        mode: 'r',
        options: {},
        input,
        packets: true,
        calls: [['detach'], ['detach'], ['readall'], ['readall']],
      },
      { mode: 'rwb', options: {}, input, calls: [['detach'], ['readline']] },
      { mode: 'rw', options: {}, input, calls: [['detach'], ['detach'], ['readline']] },
      {
        mode: 'r',
        options: {},
        input: [],
        timeout: 60,
        end: false,
        calls: [['read'], ['detach'], ['read', 1], ['detach'], ['read', 1]],
      },
    ]);
  });

  describe('none: a call is a call', () => {
    sameAsPython(
      [true, false].map((packets) => ({
        mode: 'rwb',
        options: { buffering: 0 },
        packets,
        input: ['one\ntwo\n', 'three', 'four\nfive', 'six', 'seven'].map(hex),
        calls: [
          ['read', 8],
          ['read', 5],
          ['readline'],
          ['readinto', 4],
          ['read', 0],
          ['write', 'x'],
          ['peer'],
          ['readall'],
          ['read'],
          ['readall'],
          ['read', 1],
        ] satisfies Call[],
      })),
    );
  });

  describe('that fill up', () => {
    const writes = ['1234', '5678', '9', '0', '', 'abcdefghij', 'k', 'abcdefghijk', 'l', long, 'm'];
    sameAsPython(
      [-1, 1, 2, 10, 100, 0].flatMap((buffering) =>
        ['wb', 'rwb'].map((mode) => ({
          mode,
          options: { buffering },
          input: [],
          calls: writes.flatMap((data): Call[] => [['write', data], ['peer']]).concat([['flush'], ['peer']]),
        })),
      ),
    );
  });
});

describe('timeouts', () => {
  const waiting = { options: {}, timeout: 60, end: false };
  sameAsPython([
    ...['r', 'rb'].flatMap((mode): Case[] => [
      {
        ...waiting,
        mode,
        input: [],
        calls: [['read', 1], ['read', 1], ['readline'], ['read'], ['readlines']],
      },
      // What has come does not help: the rest of it was lost in CPython.
      { ...waiting, mode, input: [hex('half a line')], calls: [['readline'], ['readline'], ['read', 1]] },
      {
        ...waiting,
        mode,
        input: [hex('a line\nmore')],
        calls: [['readline'], ['read', 9], ['read', 1], ['closed'], ['close']],
      },
      // Each recv has the whole time.
      {
        ...waiting,
        mode,
        timeout: 400,
        trickle: 100,
        input: [...'slow\n'].map(hex),
        calls: [['readline'], ['readline'], ['read', 1]],
      },
    ]),
    {
      ...waiting,
      mode: 'rb',
      options: { buffering: 0 },
      input: [hex('ab')],
      calls: [
        ['read', 9],
        ['read', 9],
        ['read', 9],
      ],
    },
    {
      ...waiting,
      mode: 'rwb',
      input: [],
      calls: [['read', 1], ['write', 'still'], ['flush'], ['peer'], ['read', 1]],
    },
  ]);
});
