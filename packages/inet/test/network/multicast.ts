import { ifNametoindex } from '@sock/core';
import {
  encodeGroupReq,
  encodeGroupSourceReq,
  encodeIpMreq,
  encodeIpMreqn,
  encodeIpMreqSource,
  encodeIpv6Mreq,
  IP_ADD_MEMBERSHIP,
  IP_ADD_SOURCE_MEMBERSHIP,
  IP_BLOCK_SOURCE,
  IP_DROP_MEMBERSHIP,
  IP_DROP_SOURCE_MEMBERSHIP,
  IP_UNBLOCK_SOURCE,
  IPV6_JOIN_GROUP,
  IPV6_LEAVE_GROUP,
  MCAST_BLOCK_SOURCE,
  MCAST_JOIN_GROUP,
  MCAST_JOIN_SOURCE_GROUP,
  MCAST_LEAVE_GROUP,
  MCAST_LEAVE_SOURCE_GROUP,
  MCAST_UNBLOCK_SOURCE,
} from '@sock/inet';
import { ipv4, ipv6, membership, sources, type Version } from './groups.js';
import { report } from './report.js';

const { group, near, far } = ipv4;
const farIndex = ifNametoindex('far');

const joined = (value: Buffer) => membership(ipv4, [IP_ADD_MEMBERSHIP, value], [IP_DROP_MEMBERSHIP, value]);
const joined6 = (value: Buffer) => membership(ipv6, [IPV6_JOIN_GROUP, value], [IPV6_LEAVE_GROUP, value]);

function either(version: Version) {
  const value = encodeGroupReq({ group: version.group, interface: 'far' });
  return membership(version, [MCAST_JOIN_GROUP, value], [MCAST_LEAVE_GROUP, value]);
}

const oneSource = encodeIpMreqSource({ group, source: near, interface: far });
const member = encodeIpMreqn({ group, interface: 'far' });

function eitherSource(version: Version) {
  const value = encodeGroupSourceReq({ group: version.group, source: version.near, interface: farIndex });
  return sources(version, [MCAST_JOIN_SOURCE_GROUP, value], [MCAST_LEAVE_SOURCE_GROUP, value]);
}

function eitherBlock(version: Version) {
  const all = encodeGroupReq({ group: version.group, interface: 'far' });
  const value = encodeGroupSourceReq({ group: version.group, source: version.near, interface: 'far' });
  return sources(
    version,
    [MCAST_BLOCK_SOURCE, value],
    [MCAST_UNBLOCK_SOURCE, value],
    [MCAST_JOIN_GROUP, all],
  );
}

report({
  memberships: {
    'IPv4, by name': await joined(encodeIpMreqn({ group, interface: 'far' })),
    'IPv4, by index': await joined(encodeIpMreqn({ group, interface: farIndex })),
    'IPv4, by address': await joined(encodeIpMreqn({ group, interface: far })),
    'IPv4, by address in the short form': await joined(encodeIpMreq({ group, interface: far })),
    'IPv4, as of either version': await either(ipv4),
    'IPv6, by name': await joined6(encodeIpv6Mreq({ group: ipv6.group, interface: 'far' })),
    'IPv6, by index': await joined6(encodeIpv6Mreq({ group: ipv6.group, interface: farIndex })),
    'IPv6, as of either version': await either(ipv6),
  },
  sources: {
    IPv4: await sources(ipv4, [IP_ADD_SOURCE_MEMBERSHIP, oneSource], [IP_DROP_SOURCE_MEMBERSHIP, oneSource]),
    'IPv4, as of either version': await eitherSource(ipv4),
    'IPv6, as of either version': await eitherSource(ipv6),
  },
  blocks: {
    IPv4: await sources(
      ipv4,
      [IP_BLOCK_SOURCE, oneSource],
      [IP_UNBLOCK_SOURCE, oneSource],
      [IP_ADD_MEMBERSHIP, member],
    ),
    'IPv4, as of either version': await eitherBlock(ipv4),
    'IPv6, as of either version': await eitherBlock(ipv6),
  },
});
