import { invalidArgType, invalidArgValue } from '../errors/arguments.js';

/** Modes of text files. */
export type TextMode = 'r' | 'w' | 'rw' | 'wr';

/** Modes of binary files. */
export type BinaryMode = 'b' | 'rb' | 'br' | 'wb' | 'bw' | 'rwb' | 'rbw' | 'wrb' | 'wbr' | 'brw' | 'bwr';

/** What a file object is for. */
export interface FileMode {
  /** As `mode` tells it: text modes as given, binary ones as CPython writes them. */
  readonly name: string;
  readonly binary: boolean;
  readonly reading: boolean;
  readonly writing: boolean;
}

/** @throws TypeError `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` */
export function parseMode(mode: unknown): FileMode {
  if (typeof mode !== 'string') throw invalidArgType('mode', 'a string', mode);
  if (!/^[rwb]*$/.test(mode))
    throw invalidArgValue('mode', "must be 'r', 'w', 'b' or a combination of them", mode);
  const isBinary = mode.includes('b');
  const writing = mode.includes('w');
  const reading = mode.includes('r') || !writing;
  const parsed = { name: mode, binary: isBinary, reading, writing };
  return isBinary ? binary(parsed) : parsed;
}

/** The mode of the same file without text. */
export function binary({ reading, writing }: FileMode): FileMode {
  const name = `${reading ? 'r' : ''}${writing ? 'w' : ''}b`;
  return { name, binary: true, reading, writing };
}
