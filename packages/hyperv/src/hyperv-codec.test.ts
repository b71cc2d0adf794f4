import { describe, expect, test } from 'vitest';
import { codecConformance } from '../../../tooling/vitest/conformance/index.js';
import { AF_HYPERV } from './af-hyperv.js';
import {
  HV_GUID_BROADCAST,
  HV_GUID_CHILDREN,
  HV_GUID_LOOPBACK,
  HV_GUID_PARENT,
  HV_GUID_SILOHOST,
  HV_GUID_VSOCK_TEMPLATE,
  HV_GUID_WILDCARD,
} from './constants.js';
import { decodeGuid, encodeGuid } from './guid.js';
import type { HypervAddress } from './hyperv-address.js';
import { hypervCodec } from './hyperv-codec.js';
import { hypervSocket } from './hyperv-socket.js';
import { portOfServiceId, serviceIdOfPort } from './service-id.js';

codecConformance<HypervAddress>('AF_HYPERV', {
  codec: hypervCodec,
  family: 34,
  program: new URL('sockaddr-hv.c', import.meta.url),
  golden: {
    parent: { address: { vmId: HV_GUID_PARENT, serviceId: serviceIdOfPort(0x400) } },
    children: { address: { vmId: HV_GUID_CHILDREN, serviceId: HV_GUID_VSOCK_TEMPLATE } },
    loopback: { address: { vmId: HV_GUID_LOOPBACK, serviceId: HV_GUID_SILOHOST } },
    wildcard: { address: { vmId: HV_GUID_WILDCARD, serviceId: serviceIdOfPort(0x400) } },
  },
  arbitrary: (random) => {
    const guid = () => decodeGuid(random.bytes(16));
    return { vmId: guid(), serviceId: guid() };
  },
  refused: [
    {},
    { vmId: HV_GUID_PARENT },
    { vmId: HV_GUID_PARENT, serviceId: 7 },
    { vmId: HV_GUID_PARENT, serviceId: '' },
    { vmId: `{${HV_GUID_PARENT}}`, serviceId: HV_GUID_PARENT },
    { vmId: HV_GUID_PARENT.replaceAll('-', ''), serviceId: HV_GUID_PARENT },
    { vmId: HV_GUID_PARENT.replace('a', 'g'), serviceId: HV_GUID_PARENT },
  ],
});

describe('GUIDs', () => {
  test('in capitals are the same', () => {
    expect(encodeGuid(HV_GUID_PARENT.toUpperCase())).toEqual(encodeGuid(HV_GUID_PARENT));
    expect(decodeGuid(encodeGuid('FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'))).toBe(HV_GUID_BROADCAST);
  });

  test('of ports and back', () => {
    for (const port of [0, 1, 0x400, 50_000, 0x7fffffff])
      expect(portOfServiceId(serviceIdOfPort(port))).toBe(port);
    expect(serviceIdOfPort(0x400)).toBe('00000400-facb-11e6-bd58-64006a7986d3');
    expect(portOfServiceId('00000400-FACB-11E6-BD58-64006A7986D3')).toBe(0x400);
    expect(portOfServiceId(HV_GUID_PARENT)).toBeUndefined();
    for (const port of [-1, 0.5, 2 ** 31, '1']) expect(() => serviceIdOfPort(port as number)).toThrow();
  });
});

describe.skipIf(process.platform === 'win32')('elsewhere than on Windows', () => {
  test('there is no such family, and a Linux guest is told what to take', () => {
    expect(AF_HYPERV).toBeUndefined();
    expect(() => hypervSocket()).toThrow(
      expect.objectContaining({
        code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
        message: expect.stringContaining('@sock/vsock'),
      }),
    );
  });
});
