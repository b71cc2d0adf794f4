import type { Piece, ReadBuffer } from './read-buffer.js';

/** What a read wants of what has come. */
export interface Want<T> {
  /**
   * Takes it out.
   *
   * @param ended whether no more comes, and less must do
   * @returns `undefined` when more must come first
   */
  take(ended: boolean): T | undefined;
  /**
   * How many bytes to ask the kernel for.
   *
   * @param readAhead how many are welcome, though fewer are wanted
   */
  request(readAhead: number): number;
}

/** As many bytes as are worth a call. */
const MUCH = 0x10000;

/** All until the end. */
export function all<P extends Piece>(buffer: ReadBuffer<P>): Want<P> {
  return {
    take: (ended) => (ended ? buffer.take(buffer.length) : undefined),
    request: () => MUCH,
  };
}

/** So many bytes or characters, fewer only at the end. */
export function exactly<P extends Piece>(buffer: ReadBuffer<P>, size: number): Want<P> {
  return {
    take: (ended) => (ended || buffer.size >= size ? buffer.take(buffer.reach(size)) : undefined),
    request: (readAhead) => Math.max(readAhead, Math.min(size - buffer.size, MUCH)),
  };
}

/** What there is, at most so much; waits only when there is nothing. */
export function some<P extends Piece>(buffer: ReadBuffer<P>, size: number): Want<P> {
  return {
    take: (ended) => (ended || buffer.size > 0 || size === 0 ? buffer.take(buffer.reach(size)) : undefined),
    request: () => size,
  };
}

/** A look at what there is, without taking it; waits only when there is nothing. */
export function glimpse<P extends Piece>(buffer: ReadBuffer<P>): Want<P> {
  return {
    take: (ended) => (ended || buffer.size > 0 ? buffer.peek(buffer.length) : undefined),
    request: (readAhead) => Math.max(readAhead, 1),
  };
}

/** A line with its end, at most so many bytes or characters of it. */
export function line<P extends Piece>(buffer: ReadBuffer<P>, limit: number): Want<P> {
  return {
    take: (ended) => {
      const end = buffer.line();
      const most = buffer.reach(limit);
      if (end > 0 && end <= most) return buffer.take(end);
      return ended || buffer.size >= limit ? buffer.take(most) : undefined;
    },
    request: (readAhead) => Math.max(readAhead, 1),
  };
}

/** Lines until they are more than so many bytes or characters together, or until the end. */
export function lines<P extends Piece>(buffer: ReadBuffer<P>, hint: number): Want<P[]> {
  return {
    take: (ended) => {
      if (!ended && buffer.size <= hint) return undefined;
      const end = buffer.size - hint;
      const list: P[] = [];
      while (buffer.size >= Math.max(end, 1)) {
        const length = buffer.line() || (ended ? buffer.length : 0);
        if (length === 0) return putBack(buffer, list);
        list.push(buffer.take(length));
      }
      return list;
    },
    request: (readAhead) => (hint === Number.POSITIVE_INFINITY ? MUCH : Math.max(readAhead, 1)),
  };
}

/** The last line has not come whole: the others wait for it. */
function putBack<P extends Piece>(buffer: ReadBuffer<P>, list: readonly P[]): undefined {
  for (const piece of [...list, buffer.take(buffer.length)]) buffer.push(piece);
}

/** The same, made into something else when it is there. */
export function mapped<T, R>(want: Want<T>, map: (value: T) => R): Want<R> {
  return {
    take: (ended) => {
      const value = want.take(ended);
      return value === undefined ? undefined : map(value);
    },
    request: (readAhead) => want.request(readAhead),
  };
}
