import { checkInteger, invalidArgType } from '@sock/core';
import { HV_GUID_VSOCK_TEMPLATE } from './constants.js';

const REST = HV_GUID_VSOCK_TEMPLATE.slice(8);

/**
 * The service of a port of AF_VSOCK, which is how a Linux guest sees a Hyper-V socket. Source: hvsocket.h,
 * `HV_GUID_VSOCK_TEMPLATE`; net/vmw_vsock/hyperv_transport.c of the Linux kernel.
 *
 * @param port from 0 to 0x7fffffff, the ports that guests may listen at
 * @throws TypeError, RangeError
 * @example serviceIdOfPort(0x400) // '00000400-facb-11e6-bd58-64006a7986d3'
 */
export function serviceIdOfPort(port: number): string {
  checkInteger(port, 'port', 0, 0x7fffffff);
  return port.toString(16).padStart(8, '0') + REST;
}

/** The port in a service of {@link serviceIdOfPort}; `undefined` in another one. */
export function portOfServiceId(serviceId: string): number | undefined {
  if (typeof serviceId !== 'string') throw invalidArgType('serviceId', 'a string', serviceId);
  const text = serviceId.toLowerCase();
  return /^[0-7][0-9a-f]{7}-/.test(text) && text.endsWith(REST) && text.length === 36
    ? Number.parseInt(text, 16)
    : undefined;
}
