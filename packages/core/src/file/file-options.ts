import { checkInteger, checkObject } from '../arguments.js';
import { invalidArgType, invalidArgValue } from '../errors/arguments.js';
import { type Encoding, encodingNames, encodingOf } from './encoding/encoding.js';
import { type EncodingErrors, errorHandlers } from './encoding/error-handlers.js';
import type { FileMode } from './file-mode.js';
import { type Newline, newlines } from './newline.js';

const SHAPE = '{ buffering, encoding, errors, newline }';

/** CPython's `io.DEFAULT_BUFFER_SIZE`, in bytes. */
export const DEFAULT_SIZE = 8192;

/** How a binary file object is made. */
export interface BinaryFileOptions {
  /**
   * Size of the buffer in bytes, for reading and for writing each; less than 0 for the default of 8192. With 0 there
   * is none: every read and every write is one system call.
   */
  readonly buffering?: number | undefined;
}

/** How a text file object is made. */
export interface TextFileOptions {
  /**
   * Size of the buffer in bytes, for reading no less than 8192; less than 0 for the default of 8192; 1 to send at the
   * end of every line. Text cannot do without a buffer.
   */
  readonly buffering?: number | undefined;
  /**
   * `'utf-8'` when left out; others by any of Python's names: `'utf-8-sig'`, `'utf-16'`, `'utf-16-le'`, `'utf-16-be'`,
   * `'utf-32'` in the same three, `'ascii'`, `'latin-1'`, `'iso8859-2'` to `'iso8859-15'`, `'cp1250'` to `'cp1258'`,
   * `'cp437'`, `'cp866'`, `'cp874'`, `'koi8-r'`, `'koi8-u'`, `'mac-roman'`, `'mac-cyrillic'`, `'tis-620'`,
   * `'shift_jis'`, `'cp932'`, `'euc-jp'`, `'gb2312'`, `'gbk'`, `'big5'`, `'cp950'`, `'euc-kr'`, `'cp949'`. A byte order
   * mark is written first, and wanted, by `'utf-16'` and `'utf-32'`; it is written, and left out where it comes, by
   * `'utf-8-sig'`; to the others it is a character. In a bundle, all but Unicode, ASCII and Latin 1 come with the import
   * of `LEGACY_ENCODINGS`.
   */
  readonly encoding?: string | null | undefined;
  /**
   * What to do about bytes and characters that the encoding does not have: `'strict'` (when left out) throws;
   * `'ignore'` drops them; `'replace'` gives U+FFFD when reading and `'?'` when writing; `'backslashreplace'` gives
   * `'\xff'`, `'\uffff'` or `'\U0010ffff'`; `'surrogateescape'` reads such bytes as U+DC80 to U+DCFF, which it
   * writes as the bytes that they were; `'surrogatepass'` reads and writes lone surrogates in UTF-8, UTF-16 and UTF-32;
   * `'xmlcharrefreplace'` writes `'&#8364;'`, and is `'strict'` when reading.
   */
  readonly errors?: EncodingErrors | null | undefined;
  /**
   * Where lines end. `null` (when left out): at `'\n'`, `'\r'` and `'\r\n'`, which all are read as `'\n'`, and
   * `'\n'` is written as the system's line end. `''`: at the same, and nothing is changed. Else at just that, which
   * is also what `'\n'` is written as.
   */
  readonly newline?: Newline | undefined;
}

/** Python's second argument and the named ones; or all of them in the place of the second. */
export function optionsOf(buffering: unknown, named: unknown): TextFileOptions {
  if (buffering == null || typeof buffering === 'number') {
    const options = checked(named === undefined ? {} : named, 'options');
    return buffering == null ? options : { ...options, buffering };
  }
  if (named !== undefined) throw invalidArgType('buffering', 'a number when options follow', buffering);
  return checked(buffering, 'buffering');
}

function checked(options: unknown, name: string): TextFileOptions {
  checkObject(options, name, SHAPE);
  return options;
}

/** Options of both kinds of file, checked. */
export interface FileSettings {
  /** Bytes; 0 for no buffer. */
  readonly size: number;
  readonly lineBuffering: boolean;
}

export function settingsOf({ buffering }: BinaryFileOptions, { binary }: FileMode): FileSettings {
  buffering ??= -1;
  checkInteger(buffering, 'options.buffering');
  if (buffering === 0 && !binary)
    throw invalidArgValue('options.buffering', 'must not be 0 for text: only binary files are unbuffered', 0);
  const lineBuffering = buffering === 1 && !binary;
  return { size: buffering < 0 || lineBuffering ? DEFAULT_SIZE : buffering, lineBuffering };
}

/** Options of text, checked. */
export interface TextSettings {
  readonly name: string;
  readonly encoding: Encoding;
  readonly errors: EncodingErrors;
  readonly newline: Newline;
}

export function textSettingsOf(options: TextFileOptions): TextSettings {
  const { newline = null } = options;
  const errors = options.errors ?? 'strict';
  const name = options.encoding ?? 'utf-8';
  if (typeof name !== 'string') throw invalidArgType('options.encoding', 'a string', name);
  if (!Object.hasOwn(errorHandlers, errors))
    throw invalidArgValue(
      'options.errors',
      `must be one of ${Object.keys(errorHandlers).join(', ')}`,
      errors,
    );
  if (!newlines.includes(newline))
    throw invalidArgValue('options.newline', "must be null, '', '\\n', '\\r' or '\\r\\n'", newline);
  const encoding = encodingOf(name);
  if (!encoding)
    throw invalidArgValue('options.encoding', `must be one of ${encodingNames().join(', ')}`, name);
  return { name, encoding, errors, newline };
}
