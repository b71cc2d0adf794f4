import { describe, expect, test } from 'vitest';
import { compiledValues } from '../../../tooling/vitest/compiled.js';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import { AF_SYSTEM } from './af-system.js';
import { controlResolver } from './control-resolver.js';
import { CTLIOCGINFO, decodeCtlInfo, encodeCtlInfo } from './ctl-info.js';
import type { SystemAddress } from './system-address.js';
import { systemCodec } from './system-codec.js';

const program = new URL('sockaddr-ctl.c', import.meta.url);

codecConformance<SystemAddress>('PF_SYSTEM', {
  codec: systemCodec,
  family: 32,
  program,
  golden: {
    registered: { address: { id: 0x01020304, unit: 5 } },
    any: { address: { id: 7, unit: 0 } },
    largest: { address: { id: 0xffffffff, unit: 0xffffffff } },
  },
  arbitrary: (random) => ({ id: random.below(2 ** 32), unit: random.below(2 ** 32) }),
  refused: [{}, { id: 1 }, { unit: 1 }, { id: -1, unit: 0 }, { id: 2 ** 32, unit: 0 }, { id: '1', unit: 0 }],
});

describe('names of controls', () => {
  test.runIf(process.platform === 'linux')('are asked for as <sys/kern_control.h> says', ({ skip }) => {
    const values = compiledValues(program) ?? skip('no C compiler; try: apt install gcc');
    expect(String(CTLIOCGINFO)).toBe(values.CTLIOCGINFO);
    const bytes = encodeCtlInfo({ name: 'com.apple.net.utun_control' });
    expect(String(bytes.length)).toBe(values.ctl_info);
    const text = bytes.subarray(Number(values.ctl_name));
    expect(text.toString('latin1')).toBe('com.apple.net.utun_control'.padEnd(96, '\0'));
    bytes.writeUInt32LE(9, 0);
    expect(decodeCtlInfo(bytes)).toBe(9);
  });

  test.each([
    { name: '' },
    { name: 7 },
    { name: 'a\0b' },
    { name: 'x'.repeat(96) },
    { name: 'ö'.repeat(48) },
  ])('%j is none', async (address) => {
    const refusal = { code: expect.stringMatching(/^ERR_/) };
    await expect(controlResolver.resolve(address as SystemAddress, {} as never)).rejects.toMatchObject(
      refusal,
    );
    expect(() => controlResolver.resolveSync(address as SystemAddress, {} as never)).toThrow(
      expect.objectContaining(refusal),
    );
  });

  test('numbers need no question', () => {
    const address = { id: 1, unit: 2 };
    expect(controlResolver.resolve(address, {} as never)).toBeUndefined();
    expect(controlResolver.resolveSync(address, {} as never)).toBe(address);
  });
});

test.skipIf(process.platform === 'darwin')('there is no such family elsewhere than on macOS', () => {
  expect(AF_SYSTEM).toBeUndefined();
});
