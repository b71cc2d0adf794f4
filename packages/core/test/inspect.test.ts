import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';

/** How often a program that accepts with a timeout sets a mode, and does something before. */
function modesSet(before: string): number {
  const program = `
    import { inspect } from 'node:util';
    import { constant, Socket, sockaddr } from '@sock/core';
    const family = constant('AF_UNIX');
    const listener = new Socket(family);
    listener.bindSync({ family, data: sockaddr(family, 2) });
    listener.listen();
    listener.settimeout(60_000);
    ${before};
    for (let i = 0; i < 3; i++) {
      const client = new Socket(family);
      client.connectSync(listener.getsockname());
      listener.acceptSync();
    }
  `;
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const trace = execFileSync('strace', ['-qq', '-e', 'trace=ioctl', '-o', '|cat', ...node]);
  return trace.toString().split('FIONBIO').length - 1;
}

test('a look at a socket costs its calls nothing', (context) => {
  needs('strace')(context);
  const untouched = modesSet('');
  expect(modesSet('inspect(listener)')).toBe(untouched);
  expect(modesSet('listener.fileno()')).toBeGreaterThan(untouched);
});
