import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Format } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';

// Here all packages are installed, as they are built for users.
const root = fileURLToPath(new URL('../../../', import.meta.url));

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

/** Where bundles find the addon, which is never part of one. */
function installation(): string {
  const caches = join(root, 'node_modules/.cache');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function bundle(contents: string, format: Format) {
  const outfile = join(installation(), format === 'esm' ? 'application.mjs' : 'application.cjs');
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format,
    logOverride: { 'empty-import-meta': 'silent' },
  });
  const [output] = Object.values(metafile.outputs);
  const bytesOf = (name: string) =>
    Object.entries(output?.inputs ?? {})
      .filter(([input]) => input.startsWith(`packages/${name}/`))
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return { outfile, bytesOf };
}

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('that imports only @sock/unix has nothing of @sock/inet, and runs', async () => {
    const { outfile, bytesOf } = await bundle(application, format);
    console.log(`${format} bundle: ${statSync(outfile).size} bytes, ${bytesOf('unix')} of them @sock/unix`);
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
