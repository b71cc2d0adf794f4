import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import type { Random } from '../../../tooling/vitest/random.js';
import type { CanAddress, IsotpAddress, J1939Address } from './can-address.js';
import { canCodec } from './can-codec.js';
import { CAN_EFF_FLAG, CAN_EFF_MASK, CAN_RAW, CAN_SFF_MASK } from './constants/frames.js';
import { J1939_NO_NAME } from './constants/j1939.js';
import { CAN_BCM, CAN_ISOTP, CAN_J1939 } from './constants/protocols.js';

const interfaces = new Map([
  ['can0', 3],
  ['vcan-fifteen-by', 0x01020304],
  ['größe', 7],
]);
const contextOf = (proto: number) => ({
  family: 29,
  type: 0,
  proto,
  interfaceIndex: (name: string) => interfaces.get(name) ?? raise(name),
  interfaceName: (index: number) => [...interfaces].find(([, known]) => known === index)?.[0] ?? '',
});
const raise = (name: string): never => {
  throw new Error(`no ${name}`);
};

const encode = (address: unknown, proto = CAN_RAW) =>
  canCodec.encode(address as CanAddress, contextOf(proto));
const decode = (bytes: Uint8Array, proto = CAN_RAW) => canCodec.decode(bytes, contextOf(proto));

const invalidType = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
const invalidValue = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' });
const outOfRange = (message: RegExp) =>
  expect.objectContaining({
    name: 'RangeError',
    code: 'ERR_OUT_OF_RANGE',
    message: expect.stringMatching(message),
  });

const interfaceOf = (random: Random) => random.pick(['', 'can0', 'größe']);
const identifierOf = (random: Random) =>
  random.pick([random.below(CAN_SFF_MASK + 1), CAN_EFF_FLAG + random.below(CAN_EFF_MASK + 1)]);

const shared = {
  codec: canCodec,
  family: 29,
  interfaces: { can0: 3, 'vcan-fifteen-by': 0x01020304, größe: 7 },
  program: new URL('sockaddr-can.c', import.meta.url),
};
const notInterfaces = [{}, { interface: 7 }, { interface: 'a\0b' }, { interface: 'vcan-sixteen-byt' }];

codecConformance<CanAddress>('CAN_RAW and CAN_BCM', {
  ...shared,
  golden: {
    raw: { context: { proto: CAN_RAW }, address: { interface: 'can0' } },
    rawAll: { context: { proto: CAN_RAW }, address: { interface: '' } },
    bcm: { context: { proto: CAN_BCM }, address: { interface: 'vcan-fifteen-by' } },
  },
  arbitrary: (random) => ({ interface: interfaceOf(random) }),
  refused: notInterfaces,
});

const isotpGolden = { interface: 'can0', rxId: 0x123, txId: 0x7ff };

codecConformance<CanAddress>('CAN_ISOTP', {
  ...shared,
  golden: {
    isotp: { context: { proto: CAN_ISOTP }, address: isotpGolden },
    isotpExtended: {
      context: { proto: CAN_ISOTP },
      address: { interface: 'can0', rxId: CAN_EFF_FLAG + 0x18da00f1, txId: CAN_EFF_FLAG + 0x1fffffff },
    },
  },
  arbitrary: (random) => ({
    interface: interfaceOf(random),
    rxId: identifierOf(random),
    txId: identifierOf(random),
  }),
  refused: [...notInterfaces, { interface: 'can0' }, { ...isotpGolden, rxId: 2 ** 29 }],
});

const j1939Golden = { interface: 'can0', name: 0x8877665544332211n, pgn: 0x12300, addr: 0x20 };
const j1939Any = { interface: 'can0', name: 0n, pgn: 0x40000, addr: 0xff };

codecConformance<CanAddress>('CAN_J1939', {
  ...shared,
  golden: {
    j1939: { context: { proto: CAN_J1939 }, address: j1939Golden },
    j1939Any: { context: { proto: CAN_J1939 }, address: { interface: 'can0' }, decoded: j1939Any },
  },
  arbitrary: (random) => ({
    interface: interfaceOf(random),
    name: (BigInt(random.below(2 ** 32)) << 32n) + BigInt(random.below(2 ** 32)),
    pgn: random.below(0x400) << 8,
    addr: random.below(0x100),
  }),
  refused: [...notInterfaces, { ...j1939Golden, addr: 256 }, { ...j1939Golden, name: 1 }],
});

describe('interface names', () => {
  test('of 15 bytes, and no more', () => {
    expect(() => encode({ interface: 'vcan-fifteen-by' })).not.toThrow();
    expect(() => encode({ interface: 'vcan-sixteen-byt' })).toThrow(outOfRange(/at most 15 bytes/));
    expect(() => encode({ interface: 'größe' })).not.toThrow();
    expect(() => encode({ interface: 'ö'.repeat(8) })).toThrow(outOfRange(/at most 15 bytes/));
  });

  test.each([undefined, null, 0, 3, ['can0'], Buffer.from('can0')])('%s', (name) => {
    expect(() => encode({ interface: name })).toThrow(invalidType);
  });

  test('with a NUL', () => {
    expect(() => encode({ interface: 'can0\0' })).toThrow(invalidValue);
  });

  test('that no interface has', () => {
    expect(() => encode({ interface: 'can9' })).toThrow('no can9');
  });

  test('of an interface that is gone', () => {
    const bytes = Buffer.from(encode({ interface: 'can0' }));
    bytes[4] = 99;
    expect(decode(bytes)).toEqual({ interface: '' });
  });
});

describe('identifiers of ISO-TP', () => {
  const isotp = (rxId: unknown, txId: unknown) => encode({ interface: 'can0', rxId, txId }, CAN_ISOTP);
  const rxId = (id: number) => (decode(isotp(id, 0), CAN_ISOTP) as IsotpAddress).rxId;

  test('above 11 bits are extended ones', () => {
    expect(rxId(0x7ff)).toBe(0x7ff);
    expect(rxId(0x800)).toBe(CAN_EFF_FLAG + 0x800);
    expect(rxId(0x1fffffff)).toBe(CAN_EFF_FLAG + 0x1fffffff);
    expect(rxId(CAN_EFF_FLAG + 0x123)).toBe(CAN_EFF_FLAG + 0x123);
  });

  test('above 29 bits are none', () => {
    for (const id of [0x20000000, 0x7fffffff, CAN_EFF_FLAG + 0x20000000, 2 ** 32, -1, 0.5, Number.NaN]) {
      expect(() => isotp(id, 0)).toThrow(outOfRange(/address\.rxId/));
      expect(() => isotp(0, id)).toThrow(outOfRange(/address\.txId/));
    }
  });

  test.each([undefined, null, '1', 1n])('%s', (id) => {
    expect(() => isotp(id, 0)).toThrow(invalidType);
    expect(() => isotp(0, id)).toThrow(invalidType);
  });

  test('are not looked at by other protocols', () => {
    expect(encode({ interface: 'can0', rxId: -1 })).toEqual(encode({ interface: 'can0' }));
  });
});

describe('parts of J1939', () => {
  const j1939 = (parts: object) => encode({ interface: 'can0', ...parts }, CAN_J1939);

  test('that are left out are none', () => {
    expect(j1939({})).toEqual(encode(j1939Any, CAN_J1939));
    expect(j1939({ pgn: undefined, addr: undefined, name: undefined })).toEqual(j1939({}));
  });

  test('at their limits', () => {
    for (const parts of [
      { name: 2n ** 64n - 1n, pgn: 0x3ffff, addr: 0 },
      { name: 1n, pgn: 0, addr: 0xfe },
    ])
      expect(decode(j1939(parts), CAN_J1939)).toEqual({ interface: 'can0', ...parts } satisfies J1939Address);
  });

  test('beyond them', () => {
    for (const name of [-1n, 2n ** 64n]) expect(() => j1939({ name })).toThrow(outOfRange(/address\.name/));
    for (const pgn of [-1, 0x40001, 0.5]) expect(() => j1939({ pgn })).toThrow(outOfRange(/address\.pgn/));
    for (const addr of [-1, 0x100, 0.5]) expect(() => j1939({ addr })).toThrow(outOfRange(/address\.addr/));
    expect(() => j1939({ name: 1 })).toThrow(invalidType);
    expect(() => j1939({ pgn: '1' })).toThrow(invalidType);
    expect(() => j1939({ addr: null })).toThrow(invalidType);
  });
});

describe('what kernels report', () => {
  const full = (proto: number) => Buffer.from(encode({ interface: 'can0', rxId: 1, txId: 2 }, proto));

  test('only the interface, of RAW', () => {
    expect(decode(full(CAN_RAW).subarray(0, 8))).toEqual({ interface: 'can0' });
  });

  test('without the padding, of ISO-TP', () => {
    const reported = full(CAN_ISOTP).subarray(0, 16);
    expect(decode(reported, CAN_ISOTP)).toEqual({ interface: 'can0', rxId: 1, txId: 2 });
  });

  test('wherever in memory it is', () => {
    const odd = Buffer.concat([Buffer.of(0xff), full(CAN_J1939)]).subarray(1);
    expect(decode(odd, CAN_J1939)).toEqual(decode(full(CAN_J1939), CAN_J1939));
  });

  test('cut short is no address; a socket then gives the bytes as they are', () => {
    for (const proto of [CAN_RAW, CAN_ISOTP, CAN_J1939])
      for (let length = 1; length < 8; length++)
        expect(() => decode(full(proto).subarray(0, length), proto)).toThrow(RangeError);
  });
});

test('a name is asked for once in a while, for each socket and interface', async () => {
  let asked = 0;
  const names = ['can0', 'renamed', 'can1'];
  const context = { ...contextOf(CAN_RAW), interfaceName: () => names[asked++] as string };
  const bytes = (ifindex: number) => canCodec.encode({ interface: '' }, context).fill(ifindex, 4, 5);
  for (let i = 0; i < 10; i++) expect(canCodec.decode(bytes(3), context)).toEqual({ interface: 'can0' });
  expect(asked).toBe(1);
  await setTimeout(120);
  expect(canCodec.decode(bytes(3), context)).toEqual({ interface: 'renamed' });
  expect(canCodec.decode(bytes(4), context)).toEqual({ interface: 'can1' });
  expect(canCodec.decode(bytes(3), contextOf(CAN_RAW))).toEqual({ interface: 'can0' });
});

test('messages name the interface', () => {
  expect(canCodec.format({ interface: 'can0' })).toBe('can0');
  expect(canCodec.format({ interface: '' })).toBe('any CAN interface');
});

test('J1939_NO_NAME, a number, is no name', () => {
  const context = {
    family: 29,
    type: 2,
    proto: CAN_J1939,
    interfaceIndex: () => 3,
    interfaceName: () => 'can0',
  };
  const address = { interface: 'can0', pgn: 0xfeca, addr: 0x80 };
  const bytes = canCodec.encode({ ...address, name: J1939_NO_NAME }, context);
  expect(bytes).toEqual(canCodec.encode(address, context));
  expect(() => canCodec.encode({ ...address, name: 1 as never }, context)).toThrow(/must be a bigint/);
});
