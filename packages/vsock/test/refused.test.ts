import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { compiledOutput } from '../../../tooling/vitest/compiled.js';

const program = `
  import { SOCK_STREAM, Socket } from '@sock/core';
  import { AF_VSOCK } from '@sock/vsock';
  try {
    new Socket(AF_VSOCK, SOCK_STREAM).close();
    console.log('made a socket');
  } catch (error) {
    console.log(error.code, error.message);
  }
`;

/** What the program prints where sockets of AF_VSOCK are refused with an error. */
function refusedWith(errno: number): string | undefined {
  const node = [process.execPath, '--input-type=module', '--eval', program];
  return compiledOutput(new URL('refuse-vsock.c', import.meta.url), [String(errno), ...node])?.join('\n');
}

describe.runIf(process.platform === 'linux')('a container’s seccomp filter', () => {
  test.for(['EPERM', 'EACCES', 'EAFNOSUPPORT'] as const)(
    'that answers %s: the error says so',
    (code, { skip }) => {
      const output = refusedWith(constants.errno[code]) ?? skip('no C compiler; try: apt install gcc');
      expect(output).toMatch(
        new RegExp(`^${code} socket ${code} AF_VSOCK: .*seccomp filter may refuse AF_VSOCK`),
      );
    },
  );
});
