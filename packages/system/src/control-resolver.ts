import { type AddressResolver, SOCK_DGRAM, Socket } from '@sock/core';
import { CTLIOCGINFO, decodeCtlInfo, encodeCtlInfo } from './ctl-info.js';
import type { ControlAddress, ControlName, SystemAddress } from './system-address.js';
import { FAMILY } from './system-codec.js';

/** `SYSPROTO_CONTROL`. */
export const CONTROL = 2;

/** Asks the kernel, which is done at once, for the number behind the name of a control. */
export const controlResolver: AddressResolver<SystemAddress> = {
  resolve: (address) => (isName(address) ? Promise.resolve().then(() => lookUp(address)) : undefined),
  resolveSync: (address) => (isName(address) ? lookUp(address) : address),
};

function isName(address: SystemAddress): address is ControlName {
  return typeof address === 'object' && address !== null && 'name' in address;
}

function lookUp(address: ControlName): ControlAddress {
  const info = encodeCtlInfo(address);
  const socket = new Socket(FAMILY, SOCK_DGRAM, CONTROL);
  try {
    socket.ioctl(CTLIOCGINFO, info);
  } finally {
    socket.close();
  }
  return { id: decodeCtlInfo(info), unit: 0 };
}
