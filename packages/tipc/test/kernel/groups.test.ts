import { SOCK_RDM, Socket } from '@sock/core';
import {
  AF_TIPC,
  groupEvent,
  joinGroup,
  leaveGroup,
  TIPC_GROUP_MEMBER_EVTS,
  TIPC_NODE_SCOPE,
  tipcName,
  tipcServiceRange,
} from '@sock/tipc';
import { expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';

const GROUP = 19_500;

function member(instance: number) {
  const socket = kept(new Socket(AF_TIPC, SOCK_RDM));
  joinGroup(socket, { type: GROUP, instance, scope: TIPC_NODE_SCOPE, flags: TIPC_GROUP_MEMBER_EVTS });
  const next = async () => {
    const event = groupEvent(await socket.recvmsg(100));
    const { member } = event.address;
    return event.name === 'message'
      ? `${event.data} of ${member?.instance}`
      : `${event.name} ${member?.instance}`;
  };
  return { socket, next };
}

test('members join, send to all, to some, to one, and leave', async () => {
  const [first, second] = [member(1), member(2)];
  expect(await first.next()).toBe('join 2');
  expect(await second.next()).toBe('join 1');

  await first.socket.send('broadcast');
  expect(await second.next()).toBe('broadcast of 1');
  await first.socket.sendto('anycast', tipcName(GROUP, 2));
  expect(await second.next()).toBe('anycast of 1');
  await first.socket.sendto('multicast', tipcServiceRange(GROUP, 2, 2));
  expect(await second.next()).toBe('multicast of 1');
  await second.socket.sendto('unicast', first.socket.getsockname());
  expect(await first.next()).toBe('unicast of 2');

  leaveGroup(second.socket);
  expect(await first.next()).toBe('leave 2');
});
