import {
  decodeAuxdata,
  decodeVnetHeader,
  ETH_P_8021AD,
  encodeVnetHeader,
  openRing,
  TP_STATUS_CSUM_VALID,
  TP_STATUS_USER,
  VIRTIO_NET_HDR_F_NEEDS_CSUM,
  VIRTIO_NET_HDR_GSO_TCPV4,
} from '@sock/packet';
import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../tooling/vitest/compiled.js';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { encodeRingRequest, ringSize } from '../src/ring/ring-options.js';

describe.runIf(process.platform === 'linux')('bytes from the C headers', () => {
  const values = compiledValues(new URL('structs.c', import.meta.url));
  const bytes = (name: string) => Buffer.from(values?.[name] ?? '', 'hex');

  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc'));

  test('struct tpacket_auxdata, with a VLAN tag', () => {
    expect(decodeAuxdata(bytes('tagged'))).toMatchObject({
      length: 1514,
      snapLength: 96,
      linkOffset: 0,
      networkOffset: 14,
      vlan: { id: 0x123, priority: 5, dropEligible: true, protocol: ETH_P_8021AD },
    });
  });

  test('struct tpacket_auxdata, without', () => {
    expect(decodeAuxdata(bytes('plain'))).toEqual({
      status: TP_STATUS_USER | TP_STATUS_CSUM_VALID,
      length: 60,
      snapLength: 60,
      linkOffset: 0,
      networkOffset: 0,
      vlan: undefined,
    });
  });

  test('struct tpacket_req3', () => {
    const size = ringSize({ blockSize: 1 << 16, blockCount: 3, frameSize: 2048, retireTimeout: 25 });
    expect(encodeRingRequest(size)).toEqual(bytes('request'));
  });

  test('struct virtio_net_hdr', () => {
    const header = {
      flags: VIRTIO_NET_HDR_F_NEEDS_CSUM,
      gsoType: VIRTIO_NET_HDR_GSO_TCPV4,
      headerLength: 54,
      gsoSize: 1448,
      csumStart: 34,
      csumOffset: 16,
    };
    expect(encodeVnetHeader(header)).toEqual(bytes('vnet'));
    expect(decodeVnetHeader(bytes('vnet'))).toEqual(header);
  });
});

test.each([
  [{ blockSize: 100 }, outOfRange('options.blockSize')],
  [{ blockCount: 0 }, outOfRange('options.blockCount')],
  [{ blockCount: 1.5 }, outOfRange('options.blockCount')],
  [{ blockSize: 4096, frameSize: 8192 }, outOfRange('options.frameSize')],
  [{ retireTimeout: -1 }, outOfRange('options.retireTimeout')],
  [{ retireTimeout: '5' }, invalidType('options.retireTimeout')],
])('a ring of %j', (options, error) => {
  expect(() => openRing('lo', options as never)).toThrow(error);
});

test('a ring of what is no interface’s name', () => {
  expect(() => openRing(undefined as never)).toThrow(invalidType('interfaceName'));
});

test('structures that are too short', () => {
  expect(() => decodeAuxdata(Buffer.alloc(19))).toThrow(outOfRange('data.length'));
  expect(() => decodeVnetHeader(Buffer.alloc(9))).toThrow(outOfRange('data.length'));
  expect(() => encodeVnetHeader({ flags: 256 })).toThrow(outOfRange('header.flags'));
});
