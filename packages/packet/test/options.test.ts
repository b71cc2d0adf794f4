import { ETH_P_8021Q, TP_STATUS_VLAN_VALID, VIRTIO_NET_HDR_F_NEEDS_CSUM } from '@sock/packet';
import { beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../../../tooling/vitest/needs.js';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

interface Message {
  payload: string;
  recent: boolean;
  aux: { status: number; length: number; vlan?: unknown };
}

interface Seen {
  memberships: { seen: number[]; open: number; closed: number };
  multicast: { joined: boolean; left: boolean; all: number; afterwards: number };
  nowhere: { code: string; message: string };
  drops: Record<'first' | 'second', { packets: number; drops: number; freezes: number }>;
  auxdata: Message[];
  ignoring: string;
  bypassing: { set: number; got: string };
  vnetHeader: { header: { flags: number; csumStart: number; csumOffset: number }; payload: string };
  filters: { results: string[]; locked: { code: string } };
}

describe.runIf(process.platform === 'linux')('options', () => {
  const seen = observation<Seen>(new URL('network/options.ts', import.meta.url), quietCable);
  beforeEach(needsNetwork);
  beforeEach(needs('tcpdump'));

  test('the interface is promiscuous until the last membership ends, or the socket', async () => {
    const { memberships } = await seen();
    expect(memberships).toEqual({ seen: [0, 1, 1, 0], open: 1, closed: 0 });
  });

  test('a group is joined and left', async () => {
    const { multicast } = await seen();
    expect(multicast).toEqual({ joined: true, left: true, all: 1, afterwards: 0 });
  });

  test('a membership of no interface', async () => {
    expect((await seen()).nowhere).toMatchObject({
      code: 'ENODEV',
      message: expect.stringContaining('nowhere'),
    });
  });

  test('statistics count packets and losses, and start anew', async () => {
    const { first, second } = (await seen()).drops;
    expect(first.packets).toBe(100);
    expect(first.drops).toBeGreaterThan(0);
    expect(first.drops).toBeLessThan(100);
    expect(second).toEqual({ packets: 0, drops: 0, freezes: 0 });
  });

  test('auxdata has the VLAN tag that the kernel took out', async () => {
    const [tagged, plain] = (await seen()).auxdata;
    expect(tagged?.payload).toBe('tagged');
    expect(tagged?.aux.vlan).toEqual({ id: 0x123, priority: 3, dropEligible: false, protocol: ETH_P_8021Q });
    expect(Number(tagged?.aux.status) & TP_STATUS_VLAN_VALID).not.toBe(0);
    expect(plain?.aux).toMatchObject({ length: 60, snapLength: 60, networkOffset: 14 });
    expect(plain?.aux).not.toHaveProperty('vlan');
  });

  test('the kernel tells when a packet came', async () => {
    expect((await seen()).auxdata.map(({ recent }) => recent)).toEqual([true, true]);
  });

  test('what this machine sends can be left out', async () => {
    expect((await seen()).ignoring).toBe('incoming');
  });

  test('a packet can be sent past the queue', async () => {
    expect((await seen()).bypassing).toEqual({ set: 1, got: 'past the queue' });
  });

  test('a checksum can be left to the interface', async () => {
    expect((await seen()).vnetHeader).toMatchObject({
      header: { flags: VIRTIO_NET_HDR_F_NEEDS_CSUM, csumStart: 34, csumOffset: 6 },
      payload: expect.stringContaining('data'),
    });
  });

  test('filters are what tcpdump prints', async () => {
    expect((await seen()).filters).toMatchObject({ results: ['six', 'five'], locked: { code: 'EPERM' } });
  });
});
