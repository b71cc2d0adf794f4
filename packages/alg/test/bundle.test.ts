import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const application = `
  import { openHash } from '@sock/alg';
  try {
    openHash('no-such-hash');
  } catch (error) {
    console.log(error.code);
  }
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has of @sock/alg what it uses, no other family, and runs', async () => {
    const { outfile, size, bytesOf, packages } = await bundle(application, format);
    const whole = await bundle(`${application} export * from '@sock/alg';`, format);
    console.log(
      `${format}: ${size} bytes minified: @sock/alg ${bytesOf('alg')} of ${whole.bytesOf('alg')}, @sock/core ${bytesOf('core')}`,
    );
    expect([...packages].sort()).toEqual(['<stdin>', 'alg', 'core']);
    expect(bytesOf('alg')).toBeLessThan(whole.bytesOf('alg'));
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim()).toMatch(
      /^(ENOENT|EAFNOSUPPORT|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM)$/,
    );
  });

  test('loses all of it when nothing is used', async () => {
    const unused = await bundle(
      `import { AF_ALG, openAead, openCipher, openHash, openRandom, SOL_ALG } from '@sock/alg'; console.log(1);`,
      format,
    );
    expect(unused.bytesOf('alg')).toBe(0);
  });
});
