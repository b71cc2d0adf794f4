import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.js';

/** It ends with an error wherever there is no such controller. */
const application = `
  import { SOCK_STREAM, Socket } from '@sock/core';
  import { AF_BLUETOOTH, BTPROTO_RFCOMM } from '@sock/bluetooth';
  try {
    const socket = new Socket(AF_BLUETOOTH, SOCK_STREAM, BTPROTO_RFCOMM);
    socket.settimeout(1);
    socket.connectSync({ bdaddr: '00:00:00:00:00:01', channel: 31 });
  } catch (error) {
    console.log(error.code);
  }
`;

const untyped = `
  import { Socket } from '@sock/core';
  import { AF_BLUETOOTH, BTPROTO_RFCOMM } from '@sock/bluetooth';
  const socket = new Socket(AF_BLUETOOTH, undefined, BTPROTO_RFCOMM, 0);
  console.log(typeof socket.makefile('rb'));
  process.exit();
`;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has no other family, and runs', async () => {
    const { outfile, size, packages, bytesOf } = await bundle(application, format);
    console.log(
      `${format}: ${size} bytes: @sock/bluetooth ${bytesOf('bluetooth')}, @sock/core ${bytesOf('core')}`,
    );
    expect([...packages].sort()).toEqual(['<stdin>', 'bluetooth', 'core']);
    const code = execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim();
    expect(code).toMatch(/^(EAFNOSUPPORT|EPROTONOSUPPORT|ERR_OUT_OF_RANGE|ERR_INVALID_ARG_TYPE)$/);
  });

  test('has what streams do, as where a program leaves the type out', async () => {
    const { outfile } = await bundle(untyped, format);
    // Node makes the standard input of what it starts a Unix socket.
    const printed = execFileSync(process.execPath, [outfile], {
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 2],
    });
    expect(printed).toBe('object\n');
  });

  test('loses what it imports and does not use', async () => {
    const plain = await bundle(application, format);
    const more =
      'hciCommand, listControllers, decodeHciPacket, encodeL2capOptions, decodeBtCodecs, BT_PHY_LE_1M_TX';
    const unused = await bundle(`import { ${more} } from '@sock/bluetooth';\n${application}`, format);
    expect(unused.size).toBe(plain.size);
  });
});
