import { doubleByte } from './double-byte.js';
import { byKey, namesIn } from './encoding-names.js';
import { type LegacySupport, legacySupport } from './legacy-support.js';
import { singleByte } from './single-byte.js';

const windowsNames = (): string => Array.from({ length: 9 }, (_, index) => `cp125${index}\n`).join('');

/** With those of their other names that no rule makes. */
const list = (): string => `${windowsNames()}cp437 cspc8codepage437
cp866
cp874
iso8859_2 isoir101
iso8859_3 isoir109
iso8859_4 isoir110
iso8859_5 csisolatincyrillic cyrillic isoir144
iso8859_6 arabic asmo708 csisolatinarabic ecma114 isoir127
iso8859_7 csisolatingreek ecma118 elot928 greek greek8 isoir126
iso8859_8 csisolatinhebrew hebrew isoir138
iso8859_9 isoir148
iso8859_10 isoir157
iso8859_11 thai
iso8859_13
iso8859_14 isoceltic isoir199
iso8859_15
koi8_r cskoi8r
koi8_u
mac_cyrillic
mac_roman macintosh
tis_620 tis6200 tis62025290 tis62025291 isoir166
big5 big5tw csbig5 xmactradchinese
cp932 mskanji windows31j
cp949 uhc
cp950
euc_jp ujis
euc_kr korean ksc5601 ksc56011987 ksx1001 xmackorean
gb2312 chinese csiso58gb231280 euccn eucgb2312cn gb23121980 gb231280 isoir58 xmacsimpchinese
gbk cp936
shift_jis csshiftjis sjis xmacjapanese`;

/** Which part of ISO 8859 is Latin 1, 2, … */
const LATIN = [1, 2, 3, 4, 9, 10, 13, 14, 15];

/** `latin2`, `iso88592` and `iso885921987` are iso8859_2; `1252`, `ms1252`, `ibm1252` and `windows1252` are cp1252. */
const ruled = (key: string): string =>
  key
    .replace(/^(?:csiso)?l(?:atin)?(\d+)$/, (_, number) => `iso8859${LATIN[number - 1]}`)
    .replace(/^(iso8859\d\d?)(?:19|20)\d\d$/, '$1')
    .replace(/^(?:(?:cs)?ibm|ms|windows)?(?=\d{3,4}$)/, 'cp');

const names = /* @__PURE__ */ namesIn(/* @__PURE__ */ list());

let keys: Map<string, string> | undefined;

const support: LegacySupport = {
  names,
  nameOf: (key) => {
    keys ??= byKey(list());
    return keys.get(key) ?? keys.get(ruled(key));
  },
  codec: (name) => doubleByte[name]?.() ?? singleByte(name),
};

/**
 * Python's names of the encodings with tables that `makefile` knows: `cp1252`, `koi8_r`, `shift_jis`, …. Who imports it
 * has them; a bundler leaves them out of programs that never name it.
 */
export const LEGACY_ENCODINGS: readonly string[] = /* @__PURE__ */ legacySupport.bring(names, support);
