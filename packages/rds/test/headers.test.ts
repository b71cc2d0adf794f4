import * as rds from '@sock/rds';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';

const constants = Object.entries(rds)
  .filter(([name, value]) => /^(SOL_RDS|SO_RDS_|RDS6?_)/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}`);

describe.runIf(process.platform === 'linux')('the C headers', () => {
  test('have these constants', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(40);
    const claims = [...constants, `RDS_CONG_MONITOR_MASK(4000) == ${rds.congestionMask(4000)}ULL`];
    const verdict = judge('cc', ['linux/rds.h'], claims) ?? skip('no cc; try: apt install gcc libc6-dev');
    expect(verdict).toEqual({ wrong: [], unknown: [] });
  });
});
