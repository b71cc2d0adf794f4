import { execFileSync } from 'node:child_process';
import { SOCK_RDM, Socket } from '@sock/core';
import { AF_TIPC, openTopology, tipcName, tipcServiceRange } from '@sock/tipc';
import { expect, onTestFinished, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { python } from './python.js';

const sh = (script: string) => execFileSync('sh', ['-ec', script], { stdio: ['ignore', 'pipe', 'inherit'] });

/** This namespace is one node; a new one, at the other end of a cable, is another. */
const cluster = (bearer: (n: number) => string) => `
ip netns add tipc-far
ip link add tipc1 type veth peer name tipc2 netns tipc-far
ip link set tipc1 up
ip addr add 10.77.0.1/24 dev tipc1
ip -n tipc-far link set lo up
ip -n tipc-far link set tipc2 up
ip -n tipc-far addr add 10.77.0.2/24 dev tipc2
ip netns exec tipc-far tipc node set identity far
tipc bearer enable media ${bearer(1)}
ip netns exec tipc-far tipc bearer enable media ${bearer(2)}
`;

test.each([
  ['eth', (n: number) => `eth device tipc${n}`, 'eth device tipc1'],
  ['udp', (n: number) => `udp name u${n} localip 10.77.0.${n}`, 'udp name u1'],
])('two nodes with an %s bearer find and answer each other', async (_, bearer, near) => {
  onTestFinished(
    () => void sh(`tipc bearer disable media ${near}; ip link del tipc1; ip netns del tipc-far`),
  );
  sh(cluster(bearer));
  const topology = kept(await openTopology());
  await topology.subscribe({ type: 19_700 });
  const peer = python(
    `
s = S.socket(S.AF_TIPC, S.SOCK_RDM)
s.bind((S.TIPC_ADDR_NAMESEQ, 19700, 1, 9, S.TIPC_CLUSTER_SCOPE))
data, address = s.recvfrom(100)
s.sendto(b'back: ' + data, address)
s.sendto(b'by name', (S.TIPC_ADDR_NAME, 19701, 3, 0))
`,
    'tipc-far',
  );
  const socket = kept(new Socket(AF_TIPC, SOCK_RDM));
  socket.bindSync(tipcServiceRange(19_701, 1, 5));
  const event = await topology.next();
  expect(event).toMatchObject({ name: 'published', lower: 1, upper: 9 });
  expect(event.socket.v1).not.toBe(socket.getsockname().v1);
  await socket.sendto('over the wire', tipcName(19_700, 4));
  const { data, address } = await socket.recvfrom(100);
  expect(data.toString()).toBe('back: over the wire');
  expect(address).toMatchObject({ v1: event.socket.v1, v2: event.socket.v2 });
  expect((await socket.recv(100)).toString()).toBe('by name');
  await peer.end();
});
