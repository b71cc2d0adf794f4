import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

// Programs with streams, whose family they name by its number or leave out.
const attempt = (socket: string) => `
  try {
    console.log(${socket}.makefile('rb').mode);
  } catch (error) {
    console.log(error.message);
  }
  process.exit();
`;
const byNumber = `import { Socket } from '@sock/core'; ${attempt('new Socket(1, 1)')}`;
const byName = `import { SOCK_STREAM, Socket } from '@sock/core'; ${attempt('new Socket(1, SOCK_STREAM)')}`;
const encoded = (imported: string) => `
  import { ${imported}socketpair } from '@sock/core';
  const [socket, peer] = socketpair();
  peer.sendSync(Buffer.of(0x8a, 0xbf, 0x0a));
  try {
    console.log(socket.makefile('r', { encoding: 'sjis' }).readlineSync());
  } catch (error) {
    console.log(error.message);
  }
  process.exit(${imported ? 'LEGACY_ENCODINGS.length ? 0 : 1' : ''});
`;
const pair = `import { socketpair } from '@sock/core'; ${attempt('socketpair()[0]')}`;
const unix = `import { Socket } from '@sock/core'; import { AF_UNIX } from '@sock/unix'; ${attempt('new Socket(AF_UNIX)')}`;

describe.each(['esm', 'cjs'] as const)('what streams can do, in a bundle by esbuild as %s', (format) => {
  // pnpm's NODE_PATH would find the addon for any bundle.
  const env = { ...process.env, NODE_PATH: '' };
  const outputOf = (outfile: string) =>
    execFileSync(process.execPath, [outfile], { encoding: 'utf8', env }).trim();

  test.each([
    ['the import of SOCK_STREAM', byName],
    ['socketpair', pair],
    ['a family that has streams', unix],
  ])('comes with %s', async (_, application) => {
    const { outfile } = await bundle(application, format);
    expect(outputOf(outfile)).toBe('rb');
  });

  test('is not there without them, and the error says how it comes', async () => {
    const without = await bundle(byNumber, format);
    expect(outputOf(without.outfile)).toBe(
      'makefile comes with SOCK_STREAM: import that from @sock/core, or its family from its package',
    );
    const { size } = await bundle(byName, format);
    console.log(
      `${format}: core alone is ${without.size} bytes minified; streams add ${size - without.size}`,
    );
    expect(size - without.size).toBeGreaterThan(12_000);
  });

  test('finds the addon where the bundle runs, though webpack wrote where core was when it bundled', async () => {
    const { outfile } = await bundle(byName, format, { 'import.meta.url': '"file:///gone/core/index.js"' });
    expect(outputOf(outfile)).toBe('rb');
  });

  test('has encodings with tables where LEGACY_ENCODINGS is imported, and else says so', async () => {
    const [without, tables] = [
      await bundle(encoded(''), format),
      await bundle(encoded('LEGACY_ENCODINGS, '), format),
    ];
    expect(outputOf(without.outfile)).toContain('others with the import of LEGACY_ENCODINGS from @sock/core');
    expect(outputOf(tables.outfile)).toBe('漢');
    console.log(`${format}: encodings with tables add ${tables.size - without.size}`);
    expect(tables.size - without.size).toBeGreaterThan(5000);
  });
});

test('no import of createRequire by its name, which webpack answers with undefined', async () => {
  const { outfile } = await bundle(byName, 'esm');
  expect(readFileSync(outfile, 'utf8')).not.toMatch(/\{[^{}]*\bcreateRequire\b[^{}]*\}\s*from/);
});
