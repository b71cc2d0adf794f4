import * as alg from '@sock/alg';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';

const constants = Object.entries(alg)
  .filter(([name, value]) => /^(AF|SOL|ALG)_[A-Z0-9_]+$/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}`);

/** Names that no kernel header has, or only newer ones than are still in use. */
const absent = ['ALG_SET_PUBKEY', 'ALG_OP_SIGN', 'ALG_OP_VERIFY', 'ALG_SET_KEY_BY_KEY_SERIAL', 'SOL_ALG'];

describe.runIf(process.platform === 'linux')('the C headers', () => {
  test('have these constants', ({ skip }) => {
    const verdict = judge('cc', ['linux/if_alg.h'], constants);
    if (!verdict)
      return skip('no C compiler, or not its headers; try: apt install gcc libc6-dev linux-libc-dev');
    expect(constants.length).toBeGreaterThan(12);
    expect(verdict.wrong).toEqual([]);
    expect(verdict.unknown.filter((name) => !absent.includes(name))).toEqual([]);
  });
});
