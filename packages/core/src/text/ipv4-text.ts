/** Four decimal numbers up to 255 without leading zeros. */
const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** The four bytes of an IPv4 address in text, as strict as inet_pton(3); `undefined` for any other text. */
export function parseIpv4(text: string): Uint8Array | undefined {
  return dottedQuad.test(text) ? Uint8Array.from(text.split('.'), Number) : undefined;
}

/** The text of an IPv4 address' four bytes. */
export function formatIpv4(bytes: Uint8Array): string {
  return bytes.join('.');
}
