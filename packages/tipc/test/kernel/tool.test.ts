import { execFileSync } from 'node:child_process';
import { SOCK_RDM, SOCK_SEQPACKET, SOCK_STREAM, Socket } from '@sock/core';
import {
  AF_TIPC,
  openTopology,
  TIPC_CLUSTER_SCOPE,
  TIPC_NODE_SCOPE,
  type TipcAddress,
  tipcName,
  tipcServiceRange,
} from '@sock/tipc';
import { beforeEach, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';

beforeEach(needs('tipc'));

const open = (type: number = SOCK_RDM) => kept(new Socket(AF_TIPC, type));
const ref = (socket: Socket<TipcAddress>) => socket.getsockname().v2;
const tipc = (...args: string[]) => execFileSync('tipc', args, { encoding: 'utf8' });

interface Name {
  readonly type: number;
  readonly lower: number;
  readonly upper: number;
  readonly scope: string;
  readonly port: number;
}

/** The rows of `tipc nametable show` that are of a socket, in the order of their names. */
const names = (port: number) =>
  (JSON.parse(tipc('-j', 'nametable', 'show')) as (Name & { node: string })[])
    .filter((name) => name.port === port)
    .map(({ node: _, ...name }) => name)
    .sort((a, b) => a.lower - b.lower);

/** What `tipc socket list` says below the line of a socket; `undefined` where it has no such line. */
function listed(port: number): string[] | undefined {
  const lines = tipc('socket', 'list').split('\n');
  const start = lines.indexOf(`socket ${port}`);
  if (start < 0) return undefined;
  const end = lines.findIndex((line, i) => i > start && !line.startsWith(' '));
  return lines.slice(start + 1, end).map((line) => line.trim());
}

test('each name of a socket is in the name table, with its scope, until it is taken back', () => {
  const socket = open();
  const port = ref(socket);
  expect(names(port)).toEqual([]);
  socket.bindSync(tipcServiceRange(19_801, 5, 9, TIPC_NODE_SCOPE));
  socket.bindSync(tipcServiceRange(19_801, 10, 0xffffffff, TIPC_CLUSTER_SCOPE));
  expect(names(port)).toEqual([
    { type: 19_801, lower: 5, upper: 9, scope: 'node', port },
    { type: 19_801, lower: 10, upper: 0xffffffff, scope: 'cluster', port },
  ]);
  socket.bindSync(tipcServiceRange(19_801, 5, 9, -TIPC_NODE_SCOPE));
  expect(names(port)).toEqual([{ type: 19_801, lower: 10, upper: 0xffffffff, scope: 'cluster', port }]);
  socket.close();
  expect(names(port)).toEqual([]);
});

test('a socket is in the list, with its names, until it is closed', () => {
  const socket = open();
  const port = ref(socket);
  expect(listed(port)).toEqual([]);
  socket.bindSync(tipcServiceRange(19_802, 1, 3, TIPC_NODE_SCOPE));
  expect(listed(port)).toEqual(['bound to {19802,1,3}']);
  socket.close();
  expect(listed(port)).toBeUndefined();
});

test.each([
  ['SOCK_STREAM', SOCK_STREAM],
  ['SOCK_SEQPACKET', SOCK_SEQPACKET],
])('a connection of %s is in the list of both ends, each with the other', async (_, type) => {
  const listener = open(type);
  listener.bindSync(tipcServiceRange(19_803, type, type, TIPC_NODE_SCOPE));
  listener.listen();
  const client = open(type);
  const [{ socket }] = await Promise.all([listener.accept(), client.connect(tipcName(19_803, type))]);
  const server = kept(socket);
  const via = (peer: Socket<TipcAddress>) => {
    const { v1: node, v2: port } = peer.getsockname();
    return `connected to ${node.toString(16)}:${port} via {19803,${type}}`;
  };
  expect(listed(ref(client))).toEqual([via(server)]);
  expect(listed(ref(server))).toEqual([via(client)]);
  client.close();
  expect(listed(ref(server))).not.toContainEqual(expect.stringContaining('connected'));
});

test('the topology service tells of the names that the name table has', async () => {
  const socket = open();
  socket.bindSync(tipcServiceRange(19_804, 2, 4, TIPC_NODE_SCOPE));
  const topology = kept(await openTopology());
  await topology.subscribe({ type: 19_804 });
  const { lower, upper, socket: place } = await topology.next();
  expect(names(place.v2)).toEqual([{ type: 19_804, lower, upper, scope: 'node', port: place.v2 }]);
});
