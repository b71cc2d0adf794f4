import { checkInteger } from '../arguments.js';
import { invalidArgType, invalidArgValue } from '../errors/arguments.js';
import { type Encoding, encodingOf } from './encoding.js';
import type { FileMode } from './file-mode.js';
import { type Newline, newlines } from './newline.js';
import { type EncodingErrors, encodingErrors } from './text-coder.js';

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
   * `'utf-8'` when left out; also `'utf-16le'`, `'utf-16be'`, `'latin1'`, `'ascii'`, and for reading all that
   * `TextDecoder` knows. A byte order mark is a character like others.
   */
  readonly encoding?: string | null | undefined;
  /**
   * What to do about bytes and characters that the encoding does not have: `'strict'` (when left out) throws,
   * `'ignore'` drops them (and U+FFFD with them), `'replace'` gives U+FFFD when reading and `'?'` when writing.
   */
  readonly errors?: EncodingErrors | null | undefined;
  /**
   * Where lines end. `null` (when left out): at `'\n'`, `'\r'` and `'\r\n'`, which all are read as `'\n'`, and
   * `'\n'` is written as the system's line end. `''`: at the same, and nothing is changed. Else at just that, which
   * is also what `'\n'` is written as.
   */
  readonly newline?: Newline | undefined;
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

export function textSettingsOf(options: TextFileOptions, { writing }: FileMode): TextSettings {
  const { newline = null } = options;
  const errors = options.errors ?? 'strict';
  const name = options.encoding ?? 'utf-8';
  if (typeof name !== 'string') throw invalidArgType('options.encoding', 'a string', name);
  if (!encodingErrors.includes(errors))
    throw invalidArgValue('options.errors', "must be 'strict', 'ignore' or 'replace'", errors);
  if (!newlines.includes(newline))
    throw invalidArgValue('options.newline', "must be null, '', '\\n', '\\r' or '\\r\\n'", newline);
  const encoding = encodingOf(name);
  if (!encoding) throw invalidArgValue('options.encoding', 'must be a known encoding', name);
  if (writing && !encoding.encode)
    throw invalidArgValue('options.encoding', 'must be one that text can be written in', name);
  return { name, encoding, errors, newline };
}
