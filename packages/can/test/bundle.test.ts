import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Format } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';

// Here all packages are installed, as they are built for users.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = fileURLToPath(new URL('../', import.meta.url));

/** It ends with an error everywhere, so that it can be run where there is no CAN. */
const application = `
  import { openCan } from '@sock/can';
  try {
    const can = openCan('no-such-interface');
    can.send({ kind: 'classic', id: 0x123, data: new Uint8Array(8) }).then(async () => {
      for await (const { frame } of can) console.log(frame);
    });
  } catch (error) {
    console.log(error.code);
  }
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
    stdin: { contents, resolveDir: here },
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
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    outfile,
    size: statSync(outfile).size,
    packages: new Set(inputs.map(([input]) => /packages\/(\w+)\//.exec(input)?.[1] ?? input)),
    bytesOf: (name: string) =>
      inputs
        .filter(([input]) => input.startsWith(`packages/${name}/`))
        .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
  };
}

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('that sends and receives frames has no other family, and runs', async () => {
    const { outfile, size, packages, bytesOf } = await bundle(application, format);
    console.log(`${format}: ${size} bytes: @sock/can ${bytesOf('can')}, @sock/core ${bytesOf('core')}`);
    expect(bytesOf('can')).toBeLessThan(20_000);
    expect([...packages].filter((name) => !['can', 'core'].includes(name))).toEqual(['<stdin>']);
    const code = execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim();
    expect(code).toMatch(/^(ENODEV|EAFNOSUPPORT|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM)$/);
  });

  test('loses what it imports of @sock/can and does not use', async () => {
    const plain = await bundle(application, format);
    const unused = await bundle(
      `import { decodeErrorFrame, openIsotp, openJ1939, setXlVcid } from '@sock/can';\n${application}`,
      format,
    );
    expect(unused.size).toBe(plain.size);
  });
});
