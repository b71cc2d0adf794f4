import { formatHardwareAddress, parseHardwareAddress } from '@sock/core';
import { expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import {
  ARPHRD_ETHER,
  ARPHRD_INFINIBAND,
  ETH_P_ALL,
  ETH_P_ARP,
  ETH_P_IPV6,
  PACKET_BROADCAST,
  PACKET_HOST,
  PACKET_OTHERHOST,
} from './constants/index.js';
import { packetCodec } from './packet-codec.js';
import { packetProtocol } from './protocol.js';

const longAddress = Buffer.from(Array.from({ length: 20 }, (_, index) => index + 1));

codecConformance('AF_PACKET', {
  codec: packetCodec,
  family: 17,
  interfaces: { eth0: 0x01020304, ib0: 7 },
  program: new URL('sockaddr-ll.c', import.meta.url),
  golden: {
    all: {
      address: { interface: '', protocol: ETH_P_ALL },
      decoded: {
        interface: '',
        protocol: ETH_P_ALL,
        packetType: PACKET_HOST,
        hardwareType: 0,
        hardwareAddress: Buffer.alloc(0),
      },
    },
    sender: {
      address: {
        interface: 'eth0',
        protocol: ETH_P_IPV6,
        packetType: PACKET_OTHERHOST,
        hardwareType: ARPHRD_ETHER,
        hardwareAddress: '52:54:00:ab:cd:ef',
      },
      decoded: {
        interface: 'eth0',
        protocol: ETH_P_IPV6,
        packetType: PACKET_OTHERHOST,
        hardwareType: ARPHRD_ETHER,
        hardwareAddress: Buffer.from('525400abcdef', 'hex'),
      },
    },
    infiniband: {
      address: {
        interface: 'ib0',
        protocol: ETH_P_ARP,
        packetType: PACKET_BROADCAST,
        hardwareType: ARPHRD_INFINIBAND,
        hardwareAddress: longAddress,
      },
    },
  },
  arbitrary: (random) => ({
    interface: random.pick(['', 'eth0', 'ib0']),
    protocol: random.below(0x10000),
    packetType: random.below(0x100),
    hardwareType: random.below(0x10000),
    hardwareAddress: random.bytes(random.below(33)),
  }),
  refused: [
    {},
    { interface: 7, protocol: 3 },
    { interface: 'a\0b', protocol: 3 },
    { interface: 'x'.repeat(16), protocol: 3 },
    { interface: '' },
    { interface: '', protocol: '3' },
    { interface: '', protocol: -1 },
    { interface: '', protocol: 0x10000 },
    { interface: '', protocol: 3, packetType: 256 },
    { interface: '', protocol: 3, hardwareType: 0x10000 },
    { interface: '', protocol: 3, hardwareAddress: 'here' },
    { interface: '', protocol: 3, hardwareAddress: '52:54:00:ab:cd:xy' },
    { interface: '', protocol: 3, hardwareAddress: '525:54' },
    { interface: '', protocol: 3, hardwareAddress: 5 },
    { interface: '', protocol: 3, hardwareAddress: Buffer.alloc(33) },
  ],
});

test('an address in words', () => {
  const hardwareAddress = Buffer.from('525400abcdef', 'hex');
  expect(packetCodec.format({ interface: 'eth0', protocol: 3, hardwareAddress })).toBe(
    'eth0 52:54:00:ab:cd:ef',
  );
  expect(packetCodec.format({ interface: '', protocol: 3 })).toBe('any interface');
});

test.each(['52:54:00:ab:cd:ef', '52-54-00-AB-CD-EF', '52:54:0:ab:cd:ef'])(
  'a hardware address: %s',
  (text) => {
    expect(formatHardwareAddress(parseHardwareAddress(text))).toBe('52:54:00:ab:cd:ef');
  },
);

test('a protocol is in host byte order, but for the one that programs swap', () => {
  const swapped = new DataView(Uint16Array.of(ETH_P_ALL).buffer).getUint16(0);
  const bytes = (proto: number) => Buffer.from(Uint16Array.of(packetProtocol(proto)).buffer).toString('hex');
  expect(bytes(ETH_P_ARP)).toBe('0806');
  expect(bytes(ETH_P_ALL)).toBe('0003');
  expect(bytes(swapped)).toBe('0003');
  expect(bytes(0)).toBe('0000');
  for (const wrong of [-1, 0x10000, 0.5])
    expect(() => packetProtocol(wrong)).toThrow(expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }));
});
