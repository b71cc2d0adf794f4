import {
  formatHardwareAddress,
  formatIpv4,
  formatIpv6,
  invalidArgValue,
  parseIpv4,
  parseIpv6,
} from '@sock/core';

/** Address families of the kernel that routing knows: <linux/socket.h>. */
export const AF_INET = 2;
export const AF_INET6 = 10;

/** An IP address as text; bytes of another length in hexadecimal with colons. `''` for none. */
export function addressText(bytes: Uint8Array | undefined): string {
  if (!bytes) return '';
  if (bytes.length === 4) return formatIpv4(bytes);
  return bytes.length === 16 ? formatIpv6(bytes) : formatHardwareAddress(bytes);
}

/** @throws TypeError for what is no IP address */
export function addressBytes(text: string, name: string): { family: number; bytes: Uint8Array } {
  const ipv4 = parseIpv4(text);
  if (ipv4) return { family: AF_INET, bytes: ipv4 };
  const ipv6 = parseIpv6(text);
  if (ipv6) return { family: AF_INET6, bytes: ipv6 };
  throw invalidArgValue(name, 'must be an IPv4 or IPv6 address', text);
}
