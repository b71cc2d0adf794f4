import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const application = `
  import { Socket } from '@sock/core';
  import { AF_VSOCK, VMADDR_CID_ANY } from '@sock/vsock';
  const open = () => new Socket(AF_VSOCK);
  console.log(AF_VSOCK, VMADDR_CID_ANY, typeof open);
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has of @sock/vsock what it uses, nothing of other families, and runs', async () => {
    const { outfile, bytesOf, packages } = await bundle(application, format);
    const whole = await bundle(`${application} export * from '@sock/vsock';`, format);
    console.log(
      `${format} bundle: ${bytesOf('vsock')} bytes of @sock/vsock; all of it: ${whole.bytesOf('vsock')}`,
    );
    expect(bytesOf('vsock')).toBeGreaterThan(0);
    expect(bytesOf('vsock')).toBeLessThan(whole.bytesOf('vsock'));
    expect(packages.filter((name) => ['inet', 'unix', 'can'].includes(name))).toEqual([]);
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })).toBe('40 4294967295 function\n');
  });

  test('loses all of it when nothing is used', async () => {
    const imports = `import { AF_VSOCK, SO_VM_SOCKETS_CONNECT_TIMEOUT, getLocalCid, connectHybrid } from '@sock/vsock';`;
    const unused = await bundle(`${imports} console.log(1);`, format);
    expect(unused.bytesOf('vsock')).toBe(0);
  });
});
