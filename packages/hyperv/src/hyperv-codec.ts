import { type AddressCodec, checkObject, sockaddr } from '@sock/core';
import { decodeGuid, encodeGuid, GUID_SIZE } from './guid.js';
import type { HypervAddress } from './hyperv-address.js';

/** `AF_HYPERV` of Windows. */
export const FAMILY = 34;

// struct sockaddr_hv: <hvsocket.h>
const VM_ID = 4;
const SERVICE_ID = VM_ID + GUID_SIZE;
const LENGTH = SERVICE_ID + GUID_SIZE;

/** Translates between addresses and `SOCKADDR_HV`. */
export const hypervCodec: AddressCodec<HypervAddress> = {
  encode(address) {
    checkObject(address, 'address', '{ vmId, serviceId }');
    const bytes = sockaddr(FAMILY, LENGTH);
    bytes.set(encodeGuid(address.vmId, 'address.vmId'), VM_ID);
    bytes.set(encodeGuid(address.serviceId, 'address.serviceId'), SERVICE_ID);
    return bytes;
  },

  decode(bytes) {
    if (bytes.length < LENGTH) throw new RangeError(`${bytes.length} bytes are no SOCKADDR_HV`);
    return { vmId: decodeGuid(bytes.subarray(VM_ID)), serviceId: decodeGuid(bytes.subarray(SERVICE_ID)) };
  },

  format({ vmId, serviceId }) {
    return `${vmId}:${serviceId}`;
  },
};
