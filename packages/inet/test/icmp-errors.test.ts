import { SO_EE_ORIGIN_ICMP, SO_EE_ORIGIN_ICMP6 } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { needsNetwork, observation } from '../../../tooling/vitest/network.js';

// A router, behind which there is a narrow link, a network that it prohibits, and no default route.
const setup = `
mount -t tmpfs none /run
ip netns add router
ip link add near type veth peer name side netns router
ip -n router link add narrow type veth peer name end
router='ip netns exec router'
$router sysctl -q net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
$router sysctl -q net.ipv4.icmp_ratemask=0 net.ipv6.icmp.ratelimit=0
ip -n router link set lo up
ip -n router link set side up
ip -n router link set narrow mtu 1300 up
ip -n router link set end up
ip -n router address add 10.7.0.254/24 dev side
ip -n router address add fd00:7::254/64 dev side nodad
ip -n router address add 10.9.0.254/24 dev narrow
ip -n router address add fd00:9::254/64 dev narrow nodad
ip -n router route add prohibit 10.10.0.0/24
ip -n router route add prohibit fd00:10::/64
ip link set near up
ip address add 10.7.0.1/24 dev near
ip address add fd00:7::1/64 dev near nodad
ip route add default via 10.7.0.254
ip route add default via fd00:7::254
`;

const cases = [
  ['no route', 'ENETUNREACH', '10.8.0.1', 3, 0],
  ['time exceeded', 'EHOSTUNREACH', '10.9.0.1', 11, 0],
  ['prohibited', 'EHOSTUNREACH', '10.10.0.1', 3, 13],
  ['port unreachable', 'ECONNREFUSED', '10.7.0.254', 3, 3],
] as const;

const cases6 = [
  ['no route', 'ENETUNREACH', 'fd00:8::1', 1, 0],
  ['time exceeded', 'EHOSTUNREACH', 'fd00:9::1', 3, 0],
  ['prohibited', 'EACCES', 'fd00:10::1', 1, 1],
  ['port unreachable', 'ECONNREFUSED', 'fd00:7::254', 1, 4],
] as const;

describe.runIf(process.platform === 'linux')('errors that a router reports', () => {
  const seen = observation<Record<'IPv4' | 'IPv6', Record<string, unknown>>>(
    new URL('network/errors.ts', import.meta.url),
    setup,
  );
  beforeEach(needsNetwork);

  test.each(cases)('by ICMP: %s', async (name, code, destination, type, typeCode) => {
    expect((await seen()).IPv4[name]).toMatchObject({
      failure: code,
      payload: 'v4',
      destination,
      error: { code, origin: SO_EE_ORIGIN_ICMP, type, typeCode, offender: { host: '10.7.0.254', port: 0 } },
    });
  });

  test.each(cases6)('by ICMPv6: %s', async (name, code, destination, type, typeCode) => {
    expect((await seen()).IPv6[name]).toMatchObject({
      failure: code,
      payload: 'v6',
      destination,
      error: { code, origin: SO_EE_ORIGIN_ICMP6, type, typeCode, offender: { host: 'fd00:7::254' } },
    });
  });

  test('by ICMP, with the MTU: too big', async () => {
    expect((await seen()).IPv4['too big']).toMatchObject({
      failure: 'EMSGSIZE',
      destination: '10.9.0.1',
      error: { code: 'EMSGSIZE', type: 3, typeCode: 4, info: 1300, offender: { host: '10.7.0.254' } },
    });
  });

  test('by ICMPv6, with the MTU: too big', async () => {
    expect((await seen()).IPv6['too big']).toMatchObject({
      failure: 'EMSGSIZE',
      destination: 'fd00:9::1',
      error: { code: 'EMSGSIZE', type: 2, typeCode: 0, info: 1300, offender: { host: 'fd00:7::254' } },
    });
  });
});
