/** C's notation of numbers: octal, hexadecimal or decimal. */
const number = /^(?:0[0-7]*|0[xX][\da-fA-F]+|[1-9]\d*)$/;
/** inet_aton(3) ignores what follows white space. */
const rest = /[ \t\n\v\f\r].*$/s;

/**
 * The four bytes of an IPv4 address as inet_aton(3) reads it: one to four parts, each decimal, octal (`010`) or
 * hexadecimal (`0x10`), the last of which fills all bytes that are left: `127.1`, `0x7f000001`.
 */
export function parseShortIpv4(text: string): Uint8Array | undefined {
  const parts = text.replace(rest, '').split('.');
  if (parts.length > 4 || !parts.every((part) => number.test(part))) return undefined;
  const values = parts.map(parseNumber);
  const last = values.pop() as number;
  if (values.some((value) => value > 0xff) || last >= 256 ** (4 - values.length)) return undefined;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(last);
  bytes.set(values);
  return bytes;
}

function parseNumber(text: string): number {
  return /^0\d/.test(text) ? Number.parseInt(text, 8) : Number(text);
}
