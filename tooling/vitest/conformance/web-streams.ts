import { describe, expect, test } from 'vitest';
import { openDescriptors } from '../proc.js';
import { until } from '../time.js';
import { bytes, expectSame, type StreamCase } from './streams.js';

const LARGE = 3_000_001;

/** What the Web's streams over a connection of a family must do: `toWeb`. */
export function webConformance<A>(name: string, given: StreamCase<A>): void {
  const connect = async () => {
    const [client, server] = await given.connect();
    return [client.toWeb(), server.toWeb()] as const;
  };

  describe(`toWeb of ${name}`, () => {
    test('much data in both directions at once, and no descriptor is left', async () => {
      const before = openDescriptors();
      const sent = bytes(LARGE);
      const [client, server] = await connect();
      const echo = server.readable.pipeTo(server.writable);
      const writer = client.writable.getWriter();
      const writing = writer.write(sent).then(() => writer.close());
      expectSame(await collect(client.readable), sent);
      await Promise.all([writing, echo]);
      expect(openDescriptors()).toBe(before);
    });

    test('a BYOB reader gets the bytes in its own memory', async () => {
      const [client, server] = await connect();
      const writer = client.writable.getWriter();
      await writer.write('hello');
      const reader = server.readable.getReader({ mode: 'byob' });
      const memory = new ArrayBuffer(16);
      const { value } = await reader.read(new Uint8Array(memory, 4, 12));
      expect(Buffer.from(value as Uint8Array).toString()).toBe('hello');
      expect([value?.byteOffset, value?.buffer.byteLength]).toEqual([4, 16]);
      await writer.close();
      expect((await reader.read(new Uint8Array(8))).done).toBe(true);
      await server.writable.close();
      await client.readable.cancel();
    });

    test('an aborted writer ends both directions', async () => {
      const before = openDescriptors();
      const [client, server] = await connect();
      const reading = expect(client.readable.getReader().read()).rejects.toThrow('changed my mind');
      await client.writable.abort(new Error('changed my mind'));
      await reading;
      expect(await collect(server.readable)).toHaveLength(0);
      await server.writable.close();
      expect(openDescriptors()).toBe(before);
    });

    test('an abort ends a write that waits', async () => {
      const [client, server] = await connect();
      const writer = client.writable.getWriter();
      const writing = expect(writer.write(bytes(32_000_000))).rejects.toThrow('enough');
      await writer.abort(new Error('enough'));
      await writing;
      await server.readable.cancel();
      await server.writable.close().catch(() => undefined);
    });

    test('a canceled reader leaves the writer', async () => {
      const [client, server] = await connect();
      const reader = server.readable.getReader();
      const reading = reader.read();
      await reader.cancel();
      expect((await reading).done).toBe(true);
      const writer = server.writable.getWriter();
      await writer.write('still here');
      await writer.close();
      expect((await collect(client.readable)).toString()).toBe('still here');
      await client.writable.close();
    });

    test('an error of the connection ends both', async () => {
      const before = openDescriptors();
      const [client, server] = await connect();
      await server.writable.abort();
      await collect(client.readable).catch(() => undefined);
      const writer = client.writable.getWriter();
      const failed = writer.closed.then(
        () => undefined,
        (error) => error,
      );
      let error: unknown;
      void failed.then((reason) => {
        error = reason;
      });
      await until(() => error !== undefined || !writer.write('anybody?').catch(() => undefined));
      expect(error).toMatchObject({ code: expect.stringMatching(/^(EPIPE|ECONNRESET|EBADF)$/) });
      expect(openDescriptors()).toBe(before);
    });
  });
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
