import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../tooling/vitest/bundle.ts';

const applications = {
  socket: `
    import { SOCK_RAW, Socket } from '@sock/core';
    import { AF_NETLINK } from '@sock/netlink';
    try { const s = new Socket(AF_NETLINK, SOCK_RAW, 0); s.bindSync({ pid: 0, groups: 0 }); console.log(s.getsockname().groups); s.close(); }
    catch (error) { console.log(error.code); }`,
  links: `
    import { listLinksSync } from '@sock/netlink';
    try { console.log(listLinksSync().length > 0 ? 0 : 'none'); } catch (error) { console.log(error.code); }`,
};

/** What requests and links take besides, in bytes: an application with a plain socket does not have it. */
const REQUESTS = 4000;

describe.each(['esm', 'cjs'] as const)('an application bundled by esbuild as %s', (format) => {
  test('has this package and core, of this package what it uses, and runs', async () => {
    const socket = await bundle(applications.socket, format);
    const links = await bundle(applications.links, format);
    console.log(
      `${format}: @sock/netlink ${socket.bytesOf('netlink')} bytes, ${links.bytesOf('netlink')} with listLinks; ${links.size} in all`,
    );
    expect(links.bytesOf('netlink') - socket.bytesOf('netlink')).toBeGreaterThan(REQUESTS);
    for (const { outfile, packages } of [socket, links]) {
      expect([...packages].sort()).toEqual(['<stdin>', 'core', 'netlink']);
      const output = execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim();
      expect(output).toMatch(/^(0|EPERM|EAFNOSUPPORT|ERR_\w+)$/);
    }
  });
});
