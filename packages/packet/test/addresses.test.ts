import {
  ETH_P_ALL,
  PACKET_BROADCAST,
  PACKET_HOST,
  PACKET_MULTICAST,
  PACKET_OTHERHOST,
  PACKET_OUTGOING,
} from '@sock/packet';
import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';
import { quietCable } from './support/quiet-cable.js';

interface Seen {
  near: string;
  far: string;
  types: Record<string, { payload: string; address: Record<string, unknown> }>;
  headers: Record<string, unknown>[];
  outgoing: Record<string, unknown>;
  own: Record<string, unknown>;
  constructors: Record<string, { payloads: string[]; name: Record<string, unknown> }>;
  errors: Record<string, { code: string; message: string }>;
}

const PROTOCOL = 0x88b5;
const hex = (address: string) => address.replaceAll(':', '');

describe.runIf(process.platform === 'linux')('between two interfaces', () => {
  const seen = observation<Seen>(new URL('network/addresses.ts', import.meta.url), quietCable);
  beforeEach(needsNetwork);

  test.each([
    ['host', PACKET_HOST],
    ['broadcast', PACKET_BROADCAST],
    ['multicast', PACKET_MULTICAST],
    ['otherhost', PACKET_OTHERHOST],
  ])('a packet to %s has the address of its sender', async (name, packetType) => {
    const { types, near } = await seen();
    expect(types[name]?.address).toEqual({
      interface: 'far',
      protocol: PROTOCOL,
      packetType,
      hardwareType: 1,
      hardwareAddress: hex(near),
    });
    expect(types[name]?.payload).toMatch(/^to /);
  });

  test('SOCK_DGRAM sends with a header that the kernel makes', async () => {
    const { headers, near, far } = await seen();
    const header = { to: far, from: near, protocol: PROTOCOL, payload: 'hello' };
    expect(headers).toEqual([header, header, { ...header, to: 'ff:ff:ff:ff:ff:ff' }]);
  });

  test('what this machine sends is PACKET_OUTGOING', async () => {
    expect((await seen()).outgoing).toMatchObject({ interface: 'near', packetType: PACKET_OUTGOING });
  });

  test('getsockname tells the interface’s own address', async () => {
    const { own, far } = await seen();
    expect(own).toEqual({
      interface: 'far',
      protocol: PROTOCOL,
      packetType: PACKET_HOST,
      hardwareType: 1,
      hardwareAddress: hex(far),
    });
  });

  test('the constructor’s protocol is in host byte order', async () => {
    const { all, swapped, one, none } = (await seen()).constructors;
    expect(all?.payloads).toEqual(['anything', 'ours']);
    expect(swapped?.payloads).toEqual(['anything', 'ours']);
    expect(one?.payloads).toEqual(['ours']);
    expect(none?.payloads).toEqual([]);
    expect([all, swapped, one, none].map((each) => each?.name.protocol)).toEqual([
      ETH_P_ALL,
      ETH_P_ALL,
      PROTOCOL,
      0,
    ]);
  });

  test('errors say which interface, and what to do', async () => {
    const { bind, sendto, large, type, proto } = (await seen()).errors;
    expect(bind).toMatchObject({ code: 'ENODEV', message: expect.stringContaining('nowhere') });
    expect(sendto).toMatchObject({ code: 'ENXIO', message: expect.stringContaining('ip -br link') });
    expect(large).toMatchObject({ code: 'EMSGSIZE', message: expect.stringContaining('MTU') });
    expect(type).toMatchObject({ code: 'ESOCKTNOSUPPORT', message: expect.stringContaining('SOCK_RAW') });
    expect(proto).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
  });
});
