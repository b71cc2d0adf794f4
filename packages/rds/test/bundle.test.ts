import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const application = `
  import { SOCK_SEQPACKET, Socket } from '@sock/core';
  import { AF_RDS } from '@sock/rds';
  try {
    new Socket(AF_RDS, SOCK_SEQPACKET).sendtoSync('unbound', { host: '127.0.0.1', port: 1 });
  } catch (error) {
    console.log(error.code);
  }
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has of @sock/rds what it uses, no other family, and runs', async () => {
    const { outfile, size, bytesOf, packages } = await bundle(application, format);
    const whole = await bundle(`${application} export * from '@sock/rds';`, format);
    console.log(
      `${format}: ${size} bytes minified: @sock/rds ${bytesOf('rds')} of ${whole.bytesOf('rds')}, @sock/core ${bytesOf('core')}`,
    );
    expect([...packages].sort()).toEqual(['<stdin>', 'core', 'rds']);
    expect(bytesOf('rds')).toBeLessThan(whole.bytesOf('rds'));
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim()).toMatch(
      /^(ENOTCONN|EAFNOSUPPORT|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM)$/,
    );
  });

  test('loses all of it when nothing is used', async () => {
    const unused = await bundle(
      `import { AF_RDS, congestionMask, decodeCongestionUpdate, RDS_CMSG_RDMA_UPDATE, SOL_RDS } from '@sock/rds'; console.log(1);`,
      format,
    );
    expect(unused.bytesOf('rds')).toBe(0);
  });
});
