import type { CodecContext } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import type { Random } from '../../../tooling/vitest/random.js';
import {
  VMADDR_CID_ANY,
  VMADDR_CID_HOST,
  VMADDR_CID_HYPERVISOR,
  VMADDR_FLAG_TO_HOST,
  VMADDR_PORT_ANY,
} from './constants.js';
import type { VsockAddress } from './vsock-address.js';
import { vsockCodec } from './vsock-codec.js';

const refused = [
  {},
  { cid: 2 },
  { port: 1234 },
  { cid: '2', port: 1234 },
  { cid: 2, port: '1234' },
  { cid: -1, port: 1234 },
  { cid: 2, port: -1 },
  { cid: 0x100000000, port: 1234 },
  { cid: 2, port: 0x100000000 },
  { cid: 2.5, port: 1234 },
  { cid: 2, port: 1234, flags: 0x100 },
  { cid: 2, port: 1234, flags: '1' },
];

const uint32 = (random: Random) => random.below(0x10000) * 0x10000 + random.below(0x10000);

codecConformance('AF_VSOCK', {
  codec: vsockCodec('linux'),
  family: 40,
  program: new URL('sockaddr-vm.c', import.meta.url),
  golden: {
    host: { address: { cid: VMADDR_CID_HOST, port: 0x01020304 } },
    any: { address: { cid: VMADDR_CID_ANY, port: VMADDR_PORT_ANY } },
    hypervisor: { address: { cid: VMADDR_CID_HYPERVISOR, port: 0 } },
    sibling: { address: { cid: 0x0a0b0c0d, port: 1024, flags: VMADDR_FLAG_TO_HOST } },
  },
  arbitrary(random): VsockAddress {
    const address = { cid: uint32(random), port: uint32(random) };
    const flags = random.below(0x100);
    return flags === 0 ? address : { ...address, flags };
  },
  refused,
});

describe('macOS', () => {
  const macos = vsockCodec('darwin');
  const context: CodecContext = {
    family: 40,
    type: 0,
    proto: 0,
    interfaceIndex: () => 0,
    interfaceName: () => '',
  };

  test('has no flags: its structure has 12 bytes, port and CID where Linux has them', () => {
    const address = { cid: 3, port: 0x01020304 };
    const bytes = Buffer.from(macos.encode(address, context));
    expect(bytes).toHaveLength(12);
    expect(bytes).toEqual(Buffer.from(vsockCodec('linux').encode(address, context).subarray(0, 12)));
    expect(macos.decode(bytes, context)).toEqual(address);
  });

  test('refuses flags', () => {
    expect(() => macos.encode({ cid: 3, port: 1, flags: 1 }, context)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE' }),
    );
  });
});

test('messages show addresses as ss(8) does', () => {
  const { format } = vsockCodec();
  expect(format({ cid: 3, port: 1234 })).toBe('3:1234');
  expect(format({ cid: VMADDR_CID_ANY, port: VMADDR_PORT_ANY })).toBe('*:*');
});
