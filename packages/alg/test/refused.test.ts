import { describe, expect, test } from 'vitest';
import { outputWhereRefused } from '../../../tooling/vitest/refused.js';

const program = `
  import { AF_ALG, openHash } from '@sock/alg';
  import { SOCK_SEQPACKET, Socket } from '@sock/core';
  for (const make of [() => new Socket(AF_ALG, SOCK_SEQPACKET), () => openHash('sha256')]) {
    try {
      make().close();
      console.log('made a socket');
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
`;

describe.runIf(process.platform === 'linux')('a container’s seccomp filter', () => {
  test.for([
    ['EPERM', 'seccomp filter or a security module refuses AF_ALG .*--security-opt seccomp'],
    ['EACCES', 'seccomp filter or a security module refuses AF_ALG .*--security-opt seccomp'],
    ['EAFNOSUPPORT', 'seccomp filter refuses it; try: modprobe af_alg'],
  ] as const)('that answers %s: the error says what to do', ([code, advice], { skip }) => {
    const output = outputWhereRefused(38, code, program) ?? skip('no C compiler; try: apt install gcc');
    const line = new RegExp(`^${code} socket ${code} AF_ALG: .*${advice}`);
    expect(output.split('\n')).toEqual([expect.stringMatching(line), expect.stringMatching(line)]);
  });
});
