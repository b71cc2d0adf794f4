import { describe, expect, test } from 'vitest';
import { outputWhereRefused } from '../../../tooling/vitest/refused.js';

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

describe.runIf(process.platform === 'linux')('a container’s seccomp filter', () => {
  test.for(['EPERM', 'EACCES', 'EAFNOSUPPORT'] as const)(
    'that answers %s: the error says so',
    (code, { skip }) => {
      const output = outputWhereRefused(40, code, program) ?? skip('no C compiler; try: apt install gcc');
      expect(output).toMatch(
        new RegExp(`^${code} socket ${code} AF_VSOCK: .*seccomp filter may refuse AF_VSOCK`),
      );
    },
  );
});
