/** How structures begin on the BSDs: a length, then the family. */
export function bsdHeader(family: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes[0] = length;
  bytes[1] = family;
  return bytes;
}
