import { expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import { TIPC_ADDR_ID, TIPC_ADDR_NAME, TIPC_CLUSTER_SCOPE, TIPC_NODE_SCOPE } from './constants.js';
import { type TipcAddress, tipcName, tipcServiceRange, tipcSocketAddress } from './tipc-address.js';
import { tipcCodec } from './tipc-codec.js';

const valid = { addrType: TIPC_ADDR_NAME, v1: 1, v2: 2, v3: 0 };
const name = tipcName(18888, 17, { domain: 0x1001002 });

codecConformance<TipcAddress>('AF_TIPC', {
  codec: tipcCodec,
  family: 30,
  program: new URL('sockaddr-tipc.c', import.meta.url),
  golden: {
    range: { address: tipcServiceRange(18888, 10, 0xffffffff, -TIPC_NODE_SCOPE) },
    name: { address: { ...name, scope: undefined as never }, decoded: name },
    id: { address: tipcSocketAddress(0xfedcba98, 0x01020304) },
  },
  arbitrary: (random) => ({
    addrType: 1 + random.below(3),
    v1: random.below(2 ** 32),
    v2: random.below(2 ** 32),
    v3: random.below(2 ** 32),
    scope: random.below(7) - 3,
  }),
  refused: [
    {},
    [TIPC_ADDR_NAME, 1, 2, 0],
    { ...valid, addrType: 0 },
    { ...valid, addrType: 4 },
    { ...valid, v1: -1 },
    { ...valid, v2: 2 ** 32 },
    { ...valid, v3: 0.5 },
    { ...valid, v3: undefined },
    { ...valid, scope: 128 },
    { ...valid, scope: null },
  ],
});

test('a message of a group has the address of the socket and the name of the member', () => {
  const context = { family: 30, type: 0, proto: 0, interfaceIndex: () => 0, interfaceName: () => '' };
  const encode = (address: TipcAddress) => Buffer.from(tipcCodec.encode(address, context));
  const pair = Buffer.concat([encode(tipcSocketAddress(7, 8)), encode(tipcName(4711, 5))]);
  expect(tipcCodec.decode(pair, context)).toEqual({
    addrType: TIPC_ADDR_ID,
    v1: 7,
    v2: 8,
    v3: 0,
    scope: 0,
    member: { type: 4711, instance: 5 },
  });
});

test('messages name what it is', () => {
  expect(tipcCodec.format(tipcName(18888, 17))).toBe('service 18888:17');
  expect(tipcCodec.format(tipcServiceRange(18888, 1, 9))).toBe('services 18888:1-9');
  expect(tipcCodec.format(tipcSocketAddress(0x1001001, 5))).toBe('socket 5 of node 1001001');
  expect(tipcName(1, 2).scope).toBe(TIPC_CLUSTER_SCOPE);
});
