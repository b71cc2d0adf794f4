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

/** As streams of Node are: their iterators end them only when the chunk has come that is waited for. */
interface Destructible {
  destroy?(): void;
}

/** The same chunks, until the signal aborts. Then the source is told, but not waited for: it may be stuck. */
async function* untilAborted<T>(
  source: AsyncIterable<T> & Destructible,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  const chunks = source[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { value, done } = await abortable(Promise.resolve(chunks.next()), signal);
      ended = done === true;
      if (ended) return;
      yield value;
    }
  } catch (error) {
    // Who throws is closed already.
    ended ||= !signal?.aborted;
    throw error;
  } finally {
    if (!ended) await leave(source, chunks, signal);
  }
}

async function leave(
  source: Destructible,
  chunks: AsyncIterator<unknown>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const leaving = (async () => chunks.return?.())();
  if (!signal?.aborted) return void (await leaving);
  leaving.catch(() => {});
  source.destroy?.();
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
