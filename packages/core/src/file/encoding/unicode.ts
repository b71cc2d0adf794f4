import { isUtf8 } from 'node:buffer';
import { type Codec, found, mending, type Step, type Surrogates, stepwise } from './codec.js';

/** What `\p{Surrogate}` is too; but esbuild makes a call of that, which bundlers keep. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

export const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

const stepUtf8: Step = (bytes, at, last) => {
  const first = bytes[at] as number;
  if (first < 0x80) return found(first, 1);
  if (first < 0xc2 || first > 0xf4) return -1;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0x7f >> length);
  for (let count = 1; count < length; count++) {
    const next = bytes[at + count];
    if (next === undefined) return 0;
    if (next >> 6 !== 2) return -count;
    code = (code << 6) | (next & 63);
    if (count === 1 && !possible(code, length)) {
      // As CPython has it: half a surrogate may become a whole one.
      return isSurrogate(code << 6) && length === 3 && at + 2 === bytes.length && !last ? 0 : -1;
    }
  }
  return found(code, length);
};

/** Whether the first two of so many bytes begin neither a longer form than is needed nor what is no character. */
function possible(code: number, length: number): boolean {
  if (length === 3) return code >= 0x20 && !isSurrogate(code << 6);
  return length === 2 || (code >= 0x10 && code < 0x110);
}

const slowUtf8 = /* @__PURE__ */ stepwise(stepUtf8);

export const utf8: Codec = {
  decode(bytes, last, mend) {
    let end = bytes.length;
    // Half a character at the end is no reason to go slowly.
    for (let at = end - 1; !last && at >= end - 3 && at >= 0; at--) {
      if ((bytes[at] as number) < 0xc0) continue;
      if (stepUtf8(bytes, at, last) === 0) end = at;
      break;
    }
    const whole = bytes.subarray(0, end);
    return isUtf8(whole) ? { text: whole.toString(), used: end } : slowUtf8(bytes, last, mend);
  },
  encode: /* @__PURE__ */ mending((text) => Buffer.from(text), LONE_SURROGATE),
  surrogates: {
    width: 3,
    read: (bytes, at) => {
      const bits = bytes.readUIntBE(at, 3);
      // Bits that every surrogate has: 1110'1101 10xx'xxxx 10xx'xxxx
      return (bits & 0xffc0c0) === 0xed8080 ? 0xd000 | ((bits >> 2) & 0xfc0) | (bits & 63) : 0;
    },
    write: (code) => Buffer.of(0xed, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)),
  },
  bytewise: true,
};

/** UTF-16 without a byte order mark. */
export function utf16(little: boolean): Codec {
  const surrogates = fixed(2, little);
  const { read } = surrogates;
  const ordered = (bytes: Buffer) => (little ? bytes : Buffer.from(bytes).swap16());
  const slow = stepwise((bytes, at) => {
    if (at + 2 > bytes.length) return 0;
    const code = read(bytes, at);
    if (!isSurrogate(code)) return found(code, 2);
    if (code >= 0xdc00) return -2;
    if (at + 4 > bytes.length) return 0;
    const low = read(bytes, at + 2);
    return low >= 0xdc00 && isSurrogate(low) ? found(((code - 0xd7f7) << 10) + low, 4) : -2;
  });
  return {
    decode(bytes, last, mend) {
      const used = bytes.length & ~1;
      const text = ordered(bytes.subarray(0, used)).toString('utf16le');
      const whole = text.search(LONE_SURROGATE) < 0 && !(last && used < bytes.length);
      return whole ? { text, used } : slow(bytes, last, mend);
    },
    encode: mending((text) => ordered(Buffer.from(text, 'utf16le')), LONE_SURROGATE),
    surrogates,
    bytewise: false,
  };
}

/** UTF-32 without a byte order mark. */
export function utf32(little: boolean): Codec {
  const surrogates = fixed(4, little);
  return {
    decode: stepwise((bytes, at) => {
      if (at + 4 > bytes.length) return 0;
      const code = surrogates.read(bytes, at);
      return code > 0x10ffff || isSurrogate(code) ? -4 : found(code, 4);
    }),
    encode: mending(
      (text) => Buffer.concat(Array.from(text, (each) => surrogates.write(each.codePointAt(0) as number))),
      LONE_SURROGATE,
    ),
    surrogates,
    bytewise: false,
  };
}

/** Numbers of so many bytes. */
function fixed(width: number, little: boolean): Surrogates {
  return {
    width,
    read: (bytes, at) => (little ? bytes.readUIntLE(at, width) : bytes.readUIntBE(at, width)),
    write: (code) => {
      const bytes = Buffer.alloc(width);
      if (little) bytes.writeUIntLE(code, 0, width);
      else bytes.writeUIntBE(code, 0, width);
      return bytes;
    },
  };
}
