import type { PathLike } from 'node:fs';

/** What a file is known by: its path, or else its number. */
interface Named {
  readonly fd: number | null;
  readonly path?: PathLike;
}

/** Lets an error of node:fs, which names no file but one that it opens, say which it is. */
export function naming({ path, fd }: Named): (error: unknown) => never {
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
export function named<T>(file: Named, call: () => T): T {
  try {
    return call();
  } catch (error) {
    return naming(file)(error);
  }
}
