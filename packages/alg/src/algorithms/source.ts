import { abortable, bytesOf, type Data, invalidArgType } from '@sock/core';

/** Bytes at once, or piece by piece. */
export type SyncSource = Data | Iterable<Data>;
/** Bytes at once, or piece by piece: a readable stream, say. */
export type Source = SyncSource | AsyncIterable<Data>;

/**
 * The source's chunks as bytes, in order.
 *
 * @param signal ends a wait for a chunk too, which may never come
 */
export async function* chunksOf(source: Source, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  if (isIterable(source, Symbol.asyncIterator))
    for await (const chunk of untilAborted(source as AsyncIterable<Data>, signal))
      yield bytesOf(chunk, 'data');
  else yield* chunksOfSync(source as SyncSource);
}

export function* chunksOfSync(source: SyncSource): Generator<Uint8Array> {
  if (isIterable(source, Symbol.iterator))
    for (const chunk of source as Iterable<Data>) yield bytesOf(chunk, 'data');
  else yield bytesOf(source as Data, 'data');
}

/** The same chunks, until the signal aborts. Then the source is told, but not waited for: it may be stuck. */
function untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncIterable<T> {
  if (!signal) return source;
  const chunks = source[Symbol.asyncIterator]();
  const leave = async () => chunks.return?.();
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        try {
          signal.throwIfAborted();
          return await abortable(chunks.next(), signal);
        } catch (error) {
          if (signal.aborted) leave().catch(() => {});
          throw error;
        }
      },
      async return() {
        await leave();
        return { done: true, value: undefined };
      },
    }),
  };
}

/** Parts of one chunk, none longer than `most`. */
export function* partsOf(chunk: Uint8Array, most: number): Generator<Uint8Array> {
  for (let start = 0; start < chunk.length; start += most) yield chunk.subarray(start, start + most);
}

/** Strings and views can be iterated too, but they are bytes at once. */
function isIterable(source: unknown, symbol: symbol): boolean {
  if (typeof source === 'string' || ArrayBuffer.isView(source)) return false;
  if (typeof source !== 'object' || source === null)
    throw invalidArgType(
      'data',
      'a string, an ArrayBufferView, an ArrayBuffer or an iterable of them',
      source,
    );
  return symbol in source;
}
