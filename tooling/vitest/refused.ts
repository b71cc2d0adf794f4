import { constants } from 'node:os';
import { compiledOutput } from './compiled.js';

/** Errors that filters of containers answer with. */
export type Refusal = 'EPERM' | 'EACCES' | 'EAFNOSUPPORT';

/**
 * What a program prints where a real seccomp filter refuses sockets of a family with an error.
 *
 * @param program of ES modules, which prints lines and ends
 * @returns `undefined` without a C compiler
 */
export function outputWhereRefused(family: number, refusal: Refusal, program: string): string | undefined {
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const filter = [String(family), String(constants.errno[refusal])];
  return compiledOutput(new URL('refuse-family.c', import.meta.url), [...filter, ...node])?.join('\n');
}
