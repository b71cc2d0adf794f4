import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const application = `
  import { SOCK_RDM, Socket } from '@sock/core';
  import { AF_TIPC, tipcServiceRange } from '@sock/tipc';
  try {
    new Socket(AF_TIPC, SOCK_RDM).bindSync(tipcServiceRange(1, 0, 0)); // of the kernel
  } catch (error) {
    console.log(error.code);
  }
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has of @sock/tipc what it uses, no other family, and runs', async () => {
    const { outfile, size, bytesOf, packages } = await bundle(application, format);
    const whole = await bundle(`${application} export * from '@sock/tipc';`, format);
    console.log(
      `${format}: ${size} bytes minified: @sock/tipc ${bytesOf('tipc')} of ${whole.bytesOf('tipc')}, @sock/core ${bytesOf('core')}`,
    );
    expect([...packages].sort()).toEqual(['<stdin>', 'core', 'tipc']);
    expect(bytesOf('tipc')).toBeLessThan(whole.bytesOf('tipc'));
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim()).toMatch(
      /^(EACCES|EAFNOSUPPORT|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM)$/,
    );
  });

  test('loses all of it when nothing is used', async () => {
    const unused = await bundle(
      `import { AF_TIPC, joinGroup, openTopology, returnedMessage, TIPC_NODE_SCOPE, tipcName } from '@sock/tipc'; console.log(1);`,
      format,
    );
    expect(unused.bytesOf('tipc')).toBe(0);
  });
});
