import { type Codec, found, mending, stepwise } from './codec.js';

/** Encodings whose bytes are the first so many code points: to a TextDecoder they are names of windows-1252. */
export function narrow(size: number, lacking: RegExp): Codec {
  const slow = stepwise((bytes, at) => {
    const byte = bytes[at] as number;
    return byte < size ? found(byte, 1) : -1;
  });
  return {
    decode(bytes, last, mend) {
      const text = bytes.toString('latin1');
      return text.search(lacking) < 0 ? { text, used: bytes.length } : slow(bytes, last, mend);
    },
    encode: mending((text) => Buffer.from(text, 'latin1'), lacking),
    bytewise: true,
  };
}

export const latin1 = (): Codec => narrow(0x100, /[\u{100}-\u{10ffff}]/gu);

export const ascii = (): Codec => narrow(0x80, /[\u{80}-\u{10ffff}]/gu);
