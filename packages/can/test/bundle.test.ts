import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Bundle, bundle } from '../../../tooling/vitest/bundle.ts';

/** Each ends with an error everywhere, so that it can be run where there is no CAN. */
const applications = {
  openCan: `
    const can = openCan('no-such-interface');
    can.send({ kind: 'classic', id: 0x123, data: new Uint8Array(8) }).then(async () => {
      for await (const { frame } of can) console.log(frame);
    });`,
  openBcm: `openBcm('no-such-interface').transmitSync({ kind: 'classic', id: 1, data: new Uint8Array(8) });`,
  openIsotp: `openIsotp('no-such-interface', { rxId: 1, txId: 2 }).recvSync(4095);`,
  openJ1939: `openJ1939('no-such-interface', { addr: 0x80 }).recvSync(1785);`,
};

type Opener = keyof typeof applications;

const program = (opener: Opener) => `
  import { ${opener} } from '@sock/can';
  try {
    ${applications[opener]}
  } catch (error) {
    console.log(error.code);
  }`;

/** Words of messages that only one part of the package has. */
const marks: Record<Opener, string> = {
  openCan: 'those of FD and XL are options',
  openBcm: 'about what was never set up',
  openIsotp: 'the right way round',
  openJ1939: 'a NAME sends 250 ms after',
};

/** The sum of core and of this package that an application with frames may have, in bytes: what it has, and a little. */
const MOST = 67_000;

/** What the README says that applications have, in kB. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const promised = (words: RegExp) => Number(words.exec(readme)?.[1]) * 1000;

function contents({ outfile }: Bundle): string {
  return readFileSync(outfile, 'utf8');
}

test.each([
  ['openCan', promised(/`openCan` alone is\s+about (\d+) kB minified/)],
  ['openIsotp', promised(/`openIsotp` or `openJ1939` alone it is about (\d+) kB/)],
  ['openJ1939', promised(/`openIsotp` or `openJ1939` alone it is about (\d+) kB/)],
] as const)('the README is right about the size with %s', async (opener, size) => {
  const made = await bundle(program(opener), 'esm');
  expect(Math.abs(made.size - size)).toBeLessThan(1500);
});

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test.each(Object.keys(applications) as Opener[])(
    'with %s has no other family, and runs',
    async (opener) => {
      const made = await bundle(program(opener), format);
      const { outfile, size, packages, bytesOf } = made;
      const zipped = gzipSync(contents(made)).length;
      console.log(
        `${opener}, ${format}: ${size} bytes minified (${zipped} with gzip): @sock/can ${bytesOf('can')}, @sock/core ${bytesOf('core')}`,
      );
      expect([...packages].sort()).toEqual(['<stdin>', 'can', 'core']);
      expect(size).toBeLessThan(MOST);
      const code = execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim();
      expect(code).toMatch(/^(ENODEV|EAFNOSUPPORT|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM)$/);
    },
  );

  test.each(['openIsotp', 'openJ1939', 'openBcm'] as Opener[])(
    'with %s alone has no other protocol',
    async (opener) => {
      const text = contents(await bundle(program(opener), format));
      const found = Object.entries(marks).filter(([name, mark]) => name !== 'openCan' && text.includes(mark));
      expect(found.map(([name]) => name)).toEqual([opener]);
    },
  );

  test('has no file objects', async () => {
    const text = contents(await bundle(program('openCan'), format));
    expect(text).not.toContain('I/O operation on closed file');
    expect(Object.values(marks).filter((mark) => text.includes(mark))).toEqual([marks.openCan]);
  });

  test('loses what it imports of @sock/can and does not use', async () => {
    const plain = await bundle(program('openCan'), format);
    const unused = await bundle(
      `import { CAN_ISOTP, decodeErrorFrame, openIsotp, openJ1939, setXlVcid } from '@sock/can';\n${program('openCan')}`,
      format,
    );
    expect(unused.size).toBe(plain.size);
  });
});

test('a protocol that is named by its number in a bundle says what to import', async () => {
  const { outfile } = await bundle(
    `import { AF_CAN } from '@sock/can';
     import { AddressSpace } from '@sock/core';
     try { new AddressSpace(AF_CAN, 2, 7).encode({ interface: '' }); } catch (error) { console.log(error.message); }`,
    'esm',
  );
  const message = execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim();
  expect(message).toBe('Addresses of CAN_J1939 are not known: import CAN_J1939 from @sock/can');
});
