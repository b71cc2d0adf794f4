import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

/** Each ends with an error everywhere: there is no such interface, or there are no packet sockets. */
const applications = {
  socket: `
    import { SOCK_RAW, Socket } from '@sock/core';
    import { AF_PACKET } from '@sock/packet';
    try { new Socket(AF_PACKET, SOCK_RAW, 0).bindSync({ interface: 'nowhere', protocol: 3 }); }
    catch (error) { console.log(error.code); }`,
  ring: `
    import { openRing } from '@sock/packet';
    try { openRing('nowhere'); } catch (error) { console.log(error.code); }`,
};

/** What a ring takes besides, in bytes: an application with a plain socket does not have it. */
const RING = 2000;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has this package and core, of this package what it uses, and runs', async () => {
    const socket = await bundle(applications.socket, format);
    const ring = await bundle(applications.ring, format);
    console.log(
      `${format}: @sock/packet ${socket.bytesOf('packet')} bytes, ${ring.bytesOf('packet')} with a ring`,
    );
    expect(ring.bytesOf('packet') - socket.bytesOf('packet')).toBeGreaterThan(RING);
    for (const { outfile, packages } of [socket, ring]) {
      expect([...packages].sort()).toEqual(['<stdin>', 'core', 'packet']);
      const code = execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim();
      expect(code).toMatch(/^(ENODEV|EPERM|EAFNOSUPPORT|ERR_\w+)$/);
    }
  });
});
