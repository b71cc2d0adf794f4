import type { Newline } from '@sock/core';
import { beforeEach, describe } from 'vitest';
import { needs } from '../../../../tooling/vitest/needs.js';
import type { Call, Case } from '../support/file-cases.js';
import { ERRORS, hex, NEWLINES, sameAsPython } from '../support/same-as-python.js';

beforeEach(needs('python3'));

describe('modes and options', () => {
  const modes = 'r w rw wr b rb br wb bw rwb wrb brw a x r+ rt R rU'.split(' ');
  const about = 'mode closed readable writable seekable isatty close closed'
    .split(' ')
    .map((name): Call => [name]);
  const closing: Call[] = [['close'], ['close'], ['closed'], ['fileno'], ['flush']];
  const one = (mode: string, options: Case['options'] = {}, calls: Call[] = about): Case => ({
    mode,
    options,
    input: [],
    calls,
  });

  // CPython's BufferedRWPair has no mode.
  sameAsPython([
    ...modes.map((mode) => one(mode, {}, mode.length > 2 ? about.slice(1) : about)),
    ...modes.map((mode) => one(mode, { buffering: 0 }, about.slice(1))),
    ...['r', 'rb'].map((mode) => one(mode, {}, [...closing, ['read'], ['readline'], ['readlines']])),
    ...['w', 'wb'].map((mode) => one(mode, {}, [...closing, ['write', 'x'], ['writelines', ['x']]])),
    ...['ascii', 'UTF-8', 'utf8', 'Latin-1', 'no such thing', ''].map((encoding) => one('rw', { encoding })),
    one('rw', { encoding: null, errors: null, newline: null }),
    ...ERRORS.map((errors) => one('r', { errors })),
    ...[...NEWLINES, '\n\r', 'x', ' '].map((newline) => one('r', { newline: newline as Newline })),
    ...[-1, -2, 1, 2, 9000].flatMap((buffering) => [one('r', { buffering }), one('rb', { buffering })]),
  ]);
});

describe('what the mode does not have', () => {
  const calls: Call[] = [
    ['read'],
    ['read', 1],
    ['readline'],
    ['readlines'],
    ['write', 'x'],
    ['writelines', ['x']],
    ['flush'],
    ['peer'],
  ];
  sameAsPython(
    ['r', 'w', 'rb', 'wb'].flatMap((mode) => [
      { mode, options: {}, input: [hex('text')], calls },
      ...(mode.includes('b') ? [{ mode, options: { buffering: 0 }, input: [hex('text')], calls }] : []),
    ]),
  );
});
