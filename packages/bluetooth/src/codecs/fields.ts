import { checkInteger } from '@sock/core';

/** The greatest `BDADDR_*` type. */
const LAST_BDADDR_TYPE = 2;
/** The greatest channel of RFCOMM. */
const LAST_CHANNEL = 30;

/** Checks `address.psm`. */
export function psmOf({ psm }: { psm: number }): number {
  checkInteger(psm, 'address.psm', 0, 0xffff);
  return psm;
}

/** Checks `address.cid`. */
export function cidOf({ cid = 0 }: { cid?: number | undefined }): number {
  checkInteger(cid, 'address.cid', 0, 0xffff);
  return cid;
}

/** Checks an address's type. */
export function bdaddrTypeOf(
  type: number | undefined,
  otherwise: number,
  name = 'address.bdaddrType',
): number {
  const value = type ?? otherwise;
  checkInteger(value, name, 0, LAST_BDADDR_TYPE);
  return value;
}

/** Checks `address.channel` of RFCOMM. */
export function rfcommChannelOf({ channel }: { channel: number }): number {
  checkInteger(channel, 'address.channel', 0, LAST_CHANNEL);
  return channel;
}
