import type { Uevent } from '@sock/netlink';
import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

interface Report {
  added: Uevent;
  index: string;
  uevent: string;
  changed: Uevent;
  removed: Uevent;
  before: string[];
  aborted: string;
  closed: string;
  iterated: string;
}

// sysfs shows the network namespace that it was mounted in.
const seen = observation<Report>(new URL('network/uevents.ts', import.meta.url), 'mount -t sysfs sysfs /sys');

describe.runIf(process.platform === 'linux')('uevents', () => {
  beforeEach(needsNetwork);

  test('tell of an interface that ip(8) makes, as sysfs does', async () => {
    const { added, index, uevent } = await seen();
    expect(added).toMatchObject({ action: 'add', devpath: '/devices/virtual/net/v' });
    expect(added.env).toMatchObject({
      ACTION: 'add',
      DEVPATH: '/devices/virtual/net/v',
      SUBSYSTEM: 'net',
      INTERFACE: 'v',
      IFINDEX: index,
      SEQNUM: expect.stringMatching(/^\d+$/),
    });
    for (const line of uevent.trim().split('\n')) {
      const [name = '', value] = line.split('=');
      expect(added.env[name]).toBe(value);
    }
  });

  test('tell of what is written to sysfs', async () => {
    const { changed } = await seen();
    expect(changed).toMatchObject({ action: 'change', devpath: '/devices/virtual/net/v' });
    expect(changed.env).toMatchObject({ SYNTH_UUID: '0' });
  });

  test('tell of an interface that is removed', async () => {
    const { removed, before } = await seen();
    expect(removed).toMatchObject({ action: 'remove', env: { INTERFACE: 'v' } });
    expect(before).not.toContain('v');
  });

  test('can be waited for, aborted and closed', async () => {
    expect(await seen()).toMatchObject({ aborted: 'enough', closed: 'ECANCELED', iterated: 'ended' });
  });
});
