import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { chunksOf, type Source } from './source.js';

/** A source of two chunks that then waits for ever, and counts how often it is closed. */
function stuck(next = async (count: number) => ({ value: `chunk ${count}`, done: false })) {
  const source = {
    closed: 0,
    count: 0,
    [Symbol.asyncIterator]: () => source,
    next: () => (++source.count > 2 ? new Promise<never>(() => {}) : next(source.count)),
    return: async () => {
      source.closed++;
      return { value: undefined, done: true as const };
    },
  };
  return source;
}

async function read(
  source: Source,
  signal: AbortSignal,
  each = async (_text: string) => {},
): Promise<string> {
  let all = '';
  for await (const chunk of chunksOf(source, signal)) {
    all += chunk;
    await each(String(chunk));
  }
  return all;
}

test('an abort ends the wait for a chunk, and the source is closed once', async () => {
  const abort = new AbortController();
  const source = stuck();
  const reading = read(source, abort.signal);
  setImmediate(() => abort.abort(new Error('enough')));
  await expect(reading).rejects.toThrow('enough');
  expect(source.closed).toBe(1);
});

test('also one while the source is asked', async () => {
  const abort = new AbortController();
  const source = stuck(async () => {
    abort.abort(new Error('enough'));
    return new Promise(() => {});
  });
  await expect(read(source, abort.signal)).rejects.toThrow('enough');
});

test('also one between two chunks, though the source never closes', async () => {
  const abort = new AbortController();
  const source = { ...stuck(), return: () => new Promise<never>(() => {}) };
  const reading = read({ [Symbol.asyncIterator]: () => source } as never, abort.signal, async () => {
    abort.abort(new Error('enough'));
    abort.signal.throwIfAborted();
  });
  await expect(reading).rejects.toThrow('enough');
});

test('a stream of Node is destroyed, though the chunk that its iterator waits for never comes', async () => {
  const abort = new AbortController();
  const stream = new Readable({ read() {} });
  const reading = read(stream, abort.signal);
  setImmediate(() => abort.abort(new Error('enough')));
  await expect(reading).rejects.toThrow('enough');
  expect(stream.destroyed).toBe(true);
});

test('a source may give its results without promises, as for-await takes them', async () => {
  const results = ['a', 'b'];
  const source = {
    [Symbol.asyncIterator]: () => ({ next: () => ({ value: results.shift(), done: results.length === 0 }) }),
  };
  expect(await read(source as never, new AbortController().signal)).toBe('a');
});

test('a source that throws is not closed again, one that is left is, once', async () => {
  const { signal } = new AbortController();
  const throwing = stuck(async () => {
    throw new Error('no more');
  });
  await expect(read(throwing, signal)).rejects.toThrow('no more');
  expect(throwing.closed).toBe(0);
  const left = stuck();
  const leaving = read(left, signal, async () => {
    throw new Error('not that');
  });
  await expect(leaving).rejects.toThrow('not that');
  expect(left.closed).toBe(1);
});
