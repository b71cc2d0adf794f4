import type { EncodingErrors, Newline } from '@sock/core';
import { expect, test } from 'vitest';
import { askPython, askUs, type Case, fileForms } from './file-cases.js';

export const NEWLINES: readonly Newline[] = [null, '', '\n', '\r', '\r\n'];
export const ERRORS: readonly EncodingErrors[] = [
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'surrogateescape',
  'surrogatepass',
];

export const hex = (data: string | Uint8Array): string => Buffer.from(data).toString('hex');

/** Cases of one kind in both forms: CPython's results are the right ones. */
export function sameAsPython(cases: readonly Case[]) {
  test.each(fileForms)('$form', async ({ invoke }) => {
    const theirs = askPython(cases);
    for (const [index, one] of cases.entries()) {
      expect({ ...one, results: await askUs(one, invoke) }).toEqual({ ...one, results: theirs[index] });
    }
  });
}
