/**
 * The label in a control message `SCM_SECURITY`, which `SO_PASSSEC` asks for, or in the value of `SO_PEERSEC`.
 *
 * Source: unix(7). Some security modules end it with NUL and some do not.
 */
export function decodeSecurity(data: Uint8Array): string {
  const end = data.indexOf(0);
  return Buffer.from(end < 0 ? data : data.subarray(0, end)).toString();
}
