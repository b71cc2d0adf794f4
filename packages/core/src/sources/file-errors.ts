import type { PathLike } from 'node:fs';

/** An open file, known by its path or else its number. That is -1 or `null` once it is closed: of files' streams too. */
export interface NamedFile {
  readonly fd: number | null;
  readonly path?: PathLike;
}

/** Lets an error of node:fs, which names no file but one that it opens, say which it is. */
export function naming({ path, fd }: NamedFile): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error) {
      const { message, stack } = error;
      error.message = `${message} ${path === undefined ? `of descriptor ${fd}` : `'${path}'`}`;
      if (stack) error.stack = stack.replace(message, () => error.message);
    }
    throw error;
  };
}

/** Makes a call of node:fs whose errors say so. */
export function named<T>(file: NamedFile, call: () => T): T {
  try {
    return call();
  } catch (error) {
    return naming(file)(error);
  }
}
