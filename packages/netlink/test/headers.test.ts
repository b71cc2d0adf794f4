import * as netlink from '@sock/netlink';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';
import { GENLMSGHDR } from '../src/generic/genlmsghdr.js';
import {
  IFA_CACHEINFO_LAYOUT,
  IFADDRMSG,
  IFINFOMSG,
  LINK_STATISTICS,
  NDA_CACHEINFO_LAYOUT,
  NDMSG,
  RTA_CACHEINFO_LAYOUT,
  RTMSG,
  RTNEXTHOP,
  RTVIA,
} from '../src/route/layout.js';

const includes = [
  'linux/netlink.h',
  'linux/rtnetlink.h',
  'linux/if.h',
  'linux/if_link.h',
  'linux/genetlink.h',
];

const constants = Object.entries(netlink)
  .filter(([name, value]) => /^[A-Z][A-Z0-9a-z]*_[A-Za-z0-9_]+$/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}u`);

/** Names that are younger than Linux 6.1, whose headers are still in use. */
const younger = [
  'IFLA_DEVLINK_PORT',
  'IFLA_GSO_IPV4_MAX_SIZE',
  'IFLA_GRO_IPV4_MAX_SIZE',
  'IFLA_DPLL_PIN',
  'IFLA_MAX_PACING_OFFLOAD_HORIZON',
  'IFLA_NETNS_IMMUTABLE',
  'IFLA_HEADROOM',
  'IFLA_TAILROOM',
  'NTF_EXT_LOCKED',
  'NTF_EXT_EXT_VALIDATED',
  'RTA_FLOWLABEL',
  'RTM_NEWMULTICAST',
  'RTM_DELMULTICAST',
  'RTM_NEWANYCAST',
  'RTM_DELANYCAST',
  'RTNLGRP_IPV4_MCADDR',
  'RTNLGRP_IPV6_MCADDR',
  'RTNLGRP_IPV6_ACADDR',
];

/** The C names of the fields that have other names here. */
const layouts = [
  ...layout('nlmsghdr', { nlmsg_len: 0, nlmsg_type: 4, nlmsg_flags: 6, nlmsg_seq: 8, nlmsg_pid: 12 }, 16),
  ...layout('nlmsgerr', { error: 0, msg: 4 }, 20),
  ...layout('nlattr', { nla_len: 0, nla_type: 2 }, 4),
  ...layout('rtattr', { rta_len: 0, rta_type: 2 }, 4),
  ...layout('sockaddr_nl', { nl_family: 0, nl_pid: 4, nl_groups: 8 }, 12),
  ...layout('nl_pktinfo', { group: 0 }, 4),
  ...layout('genlmsghdr', { cmd: GENLMSGHDR.cmd, version: GENLMSGHDR.version }, GENLMSGHDR.size),
  ...layout(
    'ifinfomsg',
    {
      ifi_family: IFINFOMSG.family,
      ifi_type: IFINFOMSG.type,
      ifi_index: IFINFOMSG.index,
      ifi_flags: IFINFOMSG.flags,
      ifi_change: IFINFOMSG.change,
    },
    IFINFOMSG.size,
  ),
  ...layout(
    'ifaddrmsg',
    {
      ifa_family: IFADDRMSG.family,
      ifa_prefixlen: IFADDRMSG.prefixLength,
      ifa_flags: IFADDRMSG.flags,
      ifa_scope: IFADDRMSG.scope,
      ifa_index: IFADDRMSG.index,
    },
    IFADDRMSG.size,
  ),
  ...layout(
    'ifa_cacheinfo',
    {
      ifa_prefered: IFA_CACHEINFO_LAYOUT.preferred,
      ifa_valid: IFA_CACHEINFO_LAYOUT.valid,
      cstamp: IFA_CACHEINFO_LAYOUT.created,
      tstamp: IFA_CACHEINFO_LAYOUT.updated,
    },
    IFA_CACHEINFO_LAYOUT.size,
  ),
  ...layout(
    'rtmsg',
    {
      rtm_family: RTMSG.family,
      rtm_dst_len: RTMSG.destinationLength,
      rtm_src_len: RTMSG.sourceLength,
      rtm_tos: RTMSG.tos,
      rtm_table: RTMSG.table,
      rtm_protocol: RTMSG.protocol,
      rtm_scope: RTMSG.scope,
      rtm_type: RTMSG.type,
      rtm_flags: RTMSG.flags,
    },
    RTMSG.size,
  ),
  ...layout(
    'rtnexthop',
    {
      rtnh_len: RTNEXTHOP.length,
      rtnh_flags: RTNEXTHOP.flags,
      rtnh_hops: RTNEXTHOP.hops,
      rtnh_ifindex: RTNEXTHOP.index,
    },
    RTNEXTHOP.size,
  ),
  ...layout('rtvia', { rtvia_family: RTVIA.family, rtvia_addr: RTVIA.address }),
  ...layout(
    'rta_cacheinfo',
    {
      rta_clntref: RTA_CACHEINFO_LAYOUT.clients,
      rta_lastuse: RTA_CACHEINFO_LAYOUT.lastUse,
      rta_expires: RTA_CACHEINFO_LAYOUT.expires,
      rta_error: RTA_CACHEINFO_LAYOUT.error,
      rta_used: RTA_CACHEINFO_LAYOUT.used,
    },
    RTA_CACHEINFO_LAYOUT.size,
  ),
  ...layout(
    'ndmsg',
    {
      ndm_family: NDMSG.family,
      ndm_ifindex: NDMSG.index,
      ndm_state: NDMSG.state,
      ndm_flags: NDMSG.flags,
      ndm_type: NDMSG.type,
    },
    NDMSG.size,
  ),
  ...layout(
    'nda_cacheinfo',
    {
      ndm_confirmed: NDA_CACHEINFO_LAYOUT.confirmed,
      ndm_used: NDA_CACHEINFO_LAYOUT.used,
      ndm_updated: NDA_CACHEINFO_LAYOUT.updated,
      ndm_refcnt: NDA_CACHEINFO_LAYOUT.references,
    },
    NDA_CACHEINFO_LAYOUT.size,
  ),
  ...layout(
    'rtnl_link_stats64',
    Object.fromEntries(LINK_STATISTICS.map((name, index) => [snakeCase(name), 8 * index])),
  ),
];

function layout(struct: string, fields: Record<string, number>, size?: number): string[] {
  const claims = Object.entries(fields).map(
    ([field, offset]) => `offsetof(struct ${struct}, ${field}) == ${offset}`,
  );
  return size === undefined ? claims : [...claims, `sizeof(struct ${struct}) == ${size}`];
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev linux-libc-dev'],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
])('the C headers of %s', (_, compiler, packages) => {
  const judged = (claims: string[], skip: (reason: string) => never) =>
    judge(compiler, includes, claims) ?? skip(`no ${compiler}; try: apt install ${packages}`);

  test('have these layouts', ({ skip }) => {
    expect(judged(layouts, skip)).toEqual({ wrong: [], unknown: [] });
  });

  test('have these constants', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(400);
    const { wrong, unknown } = judged(constants, skip);
    expect(wrong).toEqual([]);
    expect(unknown.filter((name) => !younger.includes(name))).toEqual([]);
  });

  test('are believed when they disagree', ({ skip }) => {
    const claims = ['RTM_GETLINK == 19', 'RTM_GETLINK == 18', 'offsetof(struct ndmsg, ndm_state) == 4'];
    expect(judged(claims, skip).wrong).toEqual([claims[0], claims[2]]);
  });
});
