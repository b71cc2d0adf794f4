import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const application = `
  import { socketpair } from '@sock/unix';
  const [left, right] = socketpair();
  left.sendallSync('Hello, ');
  left.sendall('world').then(async () => {
    console.log(right.recvSync(7) + (await right.recv(100)).toString());
    left.close();
    right.close();
  });
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('that imports only @sock/unix has nothing of @sock/inet, and runs', async () => {
    const { outfile, size, bytesOf } = await bundle(application, format);
    console.log(`${format} bundle: ${size} bytes, ${bytesOf('unix')} of them @sock/unix`);
    expect(bytesOf('unix')).toBeGreaterThan(0);
    expect(bytesOf('inet')).toBe(0);
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })).toBe('Hello, world\n');
  });

  test('loses what it imports of @sock/inet and does not use', async () => {
    const imports = `import { AF_INET6, createConnection } from '@sock/inet';`;
    const unused = await bundle(`${imports}\n${application}`, format);
    expect(unused.bytesOf('inet')).toBe(0);
    const used = await bundle(`${imports}\nconsole.log(AF_INET6, createConnection);\n${application}`, format);
    expect(used.bytesOf('inet')).toBeGreaterThan(0);
  });
});
