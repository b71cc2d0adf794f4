import { readFileSync } from 'node:fs';
import { CMSG_SPACE, SOCK_RAW, Socket } from '@sock/core';
import * as netlink from '@sock/netlink';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { netlinkAdvice } from '../src/advice.js';

const { AF_NETLINK, NETLINK_ROUTE, NETLINK_USERSOCK, SOL_NETLINK } = netlink;

const switches = {
  NETLINK_PKTINFO: netlink.NETLINK_PKTINFO,
  NETLINK_BROADCAST_ERROR: netlink.NETLINK_BROADCAST_ERROR,
  NETLINK_NO_ENOBUFS: netlink.NETLINK_NO_ENOBUFS,
  NETLINK_CAP_ACK: netlink.NETLINK_CAP_ACK,
  NETLINK_EXT_ACK: netlink.NETLINK_EXT_ACK,
  NETLINK_GET_STRICT_CHK: netlink.NETLINK_GET_STRICT_CHK,
};

/** Port ID and groups of sockets, as the kernel lists them. */
const kernelList = () =>
  readFileSync('/proc/net/netlink', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([, proto, pid, groups]) => ({
      proto: Number(proto),
      pid: Number(pid),
      groups: Number.parseInt(groups ?? '', 16),
    }));

describe.runIf(process.platform === 'linux')('a netlink socket', () => {
  const open = (proto = NETLINK_ROUTE) => kept(new Socket(AF_NETLINK, SOCK_RAW, proto));

  test('has the port ID and the groups that the kernel lists', () => {
    const socket = open();
    socket.bindSync({ pid: 0, groups: 0x51 });
    const { pid, groups } = socket.getsockname();
    expect(groups).toBe(0x51);
    expect(kernelList()).toContainEqual({ proto: NETLINK_ROUTE, pid, groups: 0x51 });
  });

  test('joins and leaves groups, also those above 32', () => {
    const socket = open();
    socket.bindSync({ pid: 0, groups: 0 });
    for (const group of [netlink.RTNLGRP_LINK, netlink.RTNLGRP_NEXTHOP, netlink.RTNLGRP_TUNNEL])
      netlink.joinNetlinkGroup(socket, group);
    expect(netlink.joinedNetlinkGroups(socket)).toEqual([1, 32, 35]);
    expect(socket.getsockname().groups).toBe(0x80000001);
    netlink.leaveNetlinkGroup(socket, netlink.RTNLGRP_LINK);
    expect(netlink.joinedNetlinkGroups(socket)).toEqual([32, 35]);
    const none = { code: 'EINVAL', message: expect.stringContaining('no such multicast group') };
    expect(() => netlink.joinNetlinkGroup(socket, 5000)).toThrow(expect.objectContaining(none));
    expect(() => netlink.joinNetlinkGroup(socket, 0)).toThrow(
      expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }),
    );
  });

  test.each(Object.entries(switches))('has the option %s', (_, option) => {
    const socket = open();
    expect(socket.getsockopt(SOL_NETLINK, option)).toBe(0);
    socket.setsockopt(SOL_NETLINK, option, 1);
    expect(socket.getsockopt(SOL_NETLINK, option)).toBe(1);
  });

  test('tells the group of a message', () => {
    const socket = open(NETLINK_USERSOCK);
    socket.bindSync({ pid: 0, groups: 0 });
    netlink.joinNetlinkGroup(socket, 7);
    socket.setsockopt(SOL_NETLINK, netlink.NETLINK_PKTINFO, 1);
    // A message to a group goes to a single socket besides, the kernel where none is named.
    const besides = open(NETLINK_USERSOCK);
    besides.bindSync({ pid: 0, groups: 0 });
    open(NETLINK_USERSOCK).sendtoSync('to a group', { ...besides.getsockname(), groups: 1 << 6 });
    const { data, ancillary, address } = socket.recvmsgSync(100, CMSG_SPACE(4));
    expect(data.toString()).toBe('to a group');
    expect(address).toMatchObject({ groups: 1 << 6 });
    expect(ancillary.map(netlink.decodeNetlinkPktinfo)).toEqual([7]);
  });

  test('of a protocol that the kernel lacks says so', () => {
    const lacking = {
      code: 'EPROTONOSUPPORT',
      message: expect.stringContaining('lacks this netlink protocol'),
    };
    expect(() => open(17)).toThrow(expect.objectContaining(lacking));
    expect(netlinkAdvice('EPROTONOSUPPORT', 'socket', netlink.NETLINK_CRYPTO)).toContain(
      'CONFIG_CRYPTO_USER',
    );
  });

  describe('and one of python3', () => {
    beforeEach(needs('python3'));

    test('have the same addresses', async () => {
      const socket = open(NETLINK_USERSOCK);
      socket.bindSync({ pid: 0, groups: 0 });
      const { pid } = socket.getsockname();
      const program = `
import socket
s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_USERSOCK)
s.bind((0, 0))
s.sendto(b'from python', (${pid}, 0))
print(s.getsockname()[0], flush=True)
data, address = s.recvfrom(100)
print(data.decode(), *address, flush=True)
`;
      const python = new Peer('python3', ['-c', program]);
      const theirs = { pid: Number(await python.line()), groups: 0 };
      expect(await socket.recvfrom(100)).toEqual({ data: Buffer.from('from python'), address: theirs });
      await socket.sendto('from node', theirs);
      expect(await python.line()).toBe(`from node ${pid} 0`);
      await python.end();
    });
  });
});
