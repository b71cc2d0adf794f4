import { checkInteger, newStruct } from '@sock/core';

/** struct genlmsghdr of <linux/genetlink.h>. */
export const GENLMSGHDR = { cmd: 0, version: 1, size: 4 } as const;

/**
 * Comes first in messages of generic netlink: `struct genlmsghdr`.
 *
 * @param cmd what is asked for, by the family's own numbers
 * @param version the family's
 */
export function encodeGenlmsghdr(cmd: number, version = 1): Buffer {
  checkInteger(cmd, 'cmd', 0, 0xff);
  checkInteger(version, 'version', 0, 0xff);
  const { bytes } = newStruct('struct genlmsghdr', GENLMSGHDR.size);
  bytes[GENLMSGHDR.cmd] = cmd;
  bytes[GENLMSGHDR.version] = version;
  return bytes;
}
