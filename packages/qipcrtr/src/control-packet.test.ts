import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../tooling/vitest/compiled.js';
import {
  QRTR_NODE_BCAST,
  QRTR_PORT_CTRL,
  QRTR_TYPE_BYE,
  QRTR_TYPE_DEL_CLIENT,
  QRTR_TYPE_DEL_LOOKUP,
  QRTR_TYPE_DEL_SERVER,
  QRTR_TYPE_NEW_LOOKUP,
  QRTR_TYPE_NEW_SERVER,
} from './constants.js';
import { decodeControlPacket, encodeControlPacket, type QrtrControlPacket } from './control-packet.js';

const lookup = { service: 77, instance: 0, node: 0, port: 0 };

const golden: Record<string, QrtrControlPacket> = {
  newServer: {
    command: QRTR_TYPE_NEW_SERVER,
    service: 0x01020304,
    instance: 0x05060708,
    node: 0x090a0b0c,
    port: 0x0d0e0f10,
  },
  delServer: { command: QRTR_TYPE_DEL_SERVER, service: 77, instance: 1, node: 1, port: 0x4001 },
  newLookup: { command: QRTR_TYPE_NEW_LOOKUP, ...lookup },
  delLookup: { command: QRTR_TYPE_DEL_LOOKUP, ...lookup },
  delClient: { command: QRTR_TYPE_DEL_CLIENT, node: 0x01020304, port: QRTR_PORT_CTRL },
  bye: { command: QRTR_TYPE_BYE, node: QRTR_NODE_BCAST, port: 0 },
};

describe.runIf(process.platform === 'linux')('the bytes of the C headers', () => {
  const values = compiledValues(new URL('control-packet.c', import.meta.url));

  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc libc6-dev'));

  test.each(Object.entries(golden))('%s', (name, packet) => {
    const bytes = Buffer.from(values?.[name] ?? '', 'hex');
    expect(encodeControlPacket(packet)).toEqual(bytes);
    expect(decodeControlPacket(bytes)).toEqual(packet);
  });
});

test('what is left out is 0', () => {
  expect(encodeControlPacket({ command: QRTR_TYPE_NEW_LOOKUP, service: 77 })).toEqual(
    encodeControlPacket(golden.newLookup as QrtrControlPacket),
  );
});

test('what is no packet is refused', () => {
  expect(() => encodeControlPacket({} as QrtrControlPacket)).toThrow(TypeError);
  expect(() => encodeControlPacket({ command: QRTR_TYPE_BYE, node: -1 })).toThrow(RangeError);
  expect(() => encodeControlPacket({ command: 2 ** 32 })).toThrow(RangeError);
  expect(() => decodeControlPacket(Buffer.alloc(19))).toThrow(RangeError);
});
