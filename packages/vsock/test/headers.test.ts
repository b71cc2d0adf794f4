import * as vsock from '@sock/vsock';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';

const constants = Object.entries(vsock)
  .filter(([name, value]) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}u`);

/** Names that are younger than headers which are still in use, and the kernel that brought them. */
const younger: Record<string, string> = { SOL_VSOCK: '6.7', VSOCK_RECVERR: '6.7' };

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev'],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
])('the C headers of %s', (_, compiler, packages) => {
  test('have these constants', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(18);
    const verdict =
      judge(compiler, ['time.h', 'sys/ioctl.h', 'linux/vm_sockets.h'], constants) ??
      skip(`no ${compiler}; try: apt install ${packages}`);
    expect(verdict.wrong).toEqual([]);
    expect(verdict.unknown.filter((name) => !(name in younger))).toEqual([]);
  });
});
