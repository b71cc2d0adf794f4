import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AF_DIVERT, PF_DIVERT } from './af-divert.js';

test.skipIf(process.platform === 'freebsd')('there is no such family elsewhere than on FreeBSD', () => {
  expect(AF_DIVERT).toBeUndefined();
  expect(PF_DIVERT).toBeUndefined();
});

test('on FreeBSD its number is that of <sys/socket.h>, and its addresses are those of AF_INET', () => {
  // What the package is on another system: decided when it is loaded.
  const program = `
    Object.defineProperty(process, 'platform', { value: 'freebsd' });
    const { AF_DIVERT } = await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)});
    console.log(AF_DIVERT);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
  });
  expect(output.trim()).toBe('44');
});
