import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const application = `
  import { SOCK_DGRAM, Socket } from '@sock/core';
  import { AF_QIPCRTR } from '@sock/qipcrtr';
  try {
    new Socket(AF_QIPCRTR, SOCK_DGRAM).recvSync(1); // without a port
  } catch (error) {
    console.log(error.code);
  }
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has of @sock/qipcrtr what it uses, no other family, and runs', async () => {
    const { outfile, size, bytesOf, packages } = await bundle(application, format);
    const whole = await bundle(`${application} export * from '@sock/qipcrtr';`, format);
    console.log(
      `${format}: ${size} bytes minified: @sock/qipcrtr ${bytesOf('qipcrtr')} of ${whole.bytesOf('qipcrtr')}, @sock/core ${bytesOf('core')}`,
    );
    expect([...packages].sort()).toEqual(['<stdin>', 'core', 'qipcrtr']);
    expect(bytesOf('qipcrtr')).toBeLessThan(whole.bytesOf('qipcrtr'));
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim()).toMatch(
      /^(EADDRNOTAVAIL|EAFNOSUPPORT|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM)$/,
    );
  });

  test('loses all of it when nothing is used', async () => {
    const unused = await bundle(
      `import { AF_QIPCRTR, lookup, publish, QRTR_PORT_CTRL, encodeQrtrControlPacket } from '@sock/qipcrtr'; console.log(1);`,
      format,
    );
    expect(unused.bytesOf('qipcrtr')).toBe(0);
  });
});
