import { viewOf } from '../structs/memory.js';
import { formatIpv4, parseIpv4 } from './ipv4-text.js';

/** The sixteen bytes of an IPv6 address in text, as strict as inet_pton(3); `undefined` for any other text. */
export function parseIpv6(text: string): Uint8Array | undefined {
  const [head = '', tail, surplus] = text.split('::');
  if (surplus !== undefined) return undefined;
  const before = parseWords(head, tail === undefined);
  const after = parseWords(tail ?? '', true);
  if (!before || !after) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return toBytes([...before, ...new Array<number>(missing).fill(0), ...after]);
}

/** The 16-bit words of groups between colons, the last of which may be an IPv4 address. */
function parseWords(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const ipv4 = mayEndInIpv4 ? parseIpv4(groups.at(-1) as string) : undefined;
  if (ipv4) groups.pop();
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return [...groups.map((group) => Number.parseInt(group, 16)), ...(ipv4 ? toWords(ipv4) : [])];
}

/** The text of an IPv6 address' sixteen bytes, as inet_ntop(3) and RFC 5952 write it. */
export function formatIpv6(bytes: Uint8Array): string {
  const words = toWords(bytes);
  const gap = longestGap(words);
  if (embedsIpv4(words, gap))
    return `${gap.length === 5 ? '::ffff:' : '::'}${formatIpv4(bytes.subarray(12))}`;
  const groups = words.map((word) => word.toString(16));
  if (gap.length < 2) return groups.join(':');
  return `${groups.slice(0, gap.start).join(':')}::${groups.slice(gap.start + gap.length).join(':')}`;
}

interface Gap {
  start: number;
  length: number;
}

/** The first of the longest runs of zero words. */
function longestGap(words: number[]): Gap {
  let longest: Gap = { start: 0, length: 0 };
  let start = 0;
  words.forEach((word, index) => {
    if (word !== 0) start = index + 1;
    else if (index + 1 - start > longest.length) longest = { start, length: index + 1 - start };
  });
  return longest;
}

/** IPv4-compatible (`::1.2.3.4`) and IPv4-mapped (`::ffff:1.2.3.4`) addresses: RFC 4291, 2.5.5. */
function embedsIpv4(words: number[], gap: Gap): boolean {
  return gap.start === 0 && (gap.length === 6 || (gap.length === 5 && words[5] === 0xffff));
}

function toWords(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: bytes.length / 2 }, (_, index) => view.getUint16(2 * index));
}

function toBytes(words: number[]): Uint8Array {
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}
