import { SOCK_STREAM, Socket, unavailable } from '@sock/core';
import { AF_HYPERV } from './af-hyperv.js';
import { HV_PROTOCOL_RAW } from './constants.js';
import type { HypervAddress } from './hyperv-address.js';

/**
 * A Hyper-V socket, not bound and not connected.
 *
 * @throws Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Windows; SocketError `EAFNOSUPPORT`
 */
export function hypervSocket(): Socket<HypervAddress> {
  if (AF_HYPERV === undefined)
    throw unavailable('AF_HYPERV', 'Windows; a Linux guest of Hyper-V uses AF_VSOCK, of @sock/vsock');
  return new Socket(AF_HYPERV, SOCK_STREAM, HV_PROTOCOL_RAW);
}
