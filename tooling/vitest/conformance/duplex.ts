import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { openDescriptors } from '../proc.js';
import { sleep, until } from '../time.js';
import { bytes, closed, collect, duplexes, expectSame, type StreamCase } from './streams.js';

const LARGE = 3_000_001;

/** What a stream of Node's over a connection of a family must do: `toDuplex`. */
export function duplexConformance<A>(name: string, given: StreamCase<A>): void {
  describe(`toDuplex of ${name}`, () => {
    test('much data in both directions at once', async () => {
      const sent = bytes(LARGE);
      const [client, server] = await duplexes(given, { allowHalfOpen: true });
      client.end(sent);
      server.end(sent.toReversed());
      const [there, here] = await Promise.all([collect(server), collect(client)]);
      expectSame(there, sent);
      expectSame(here, Buffer.from(sent.toReversed()));
      expect([client.bytesWritten, server.bytesRead]).toEqual([LARGE, LARGE]);
    });

    test('very many small writes, together and in order', async () => {
      const [client, server] = await duplexes(given);
      const pieces = Array.from({ length: 3000 }, (_, index) => Buffer.from(`${index} `));
      client.cork();
      for (const piece of pieces) client.write(piece);
      client.uncork();
      client.end('end');
      expect((await collect(server)).toString()).toBe(`${Buffer.concat(pieces)}end`);
    });

    test('empty writes', async () => {
      const [client, server] = await duplexes(given);
      client.cork();
      for (const piece of ['', 'a', '', '', 'b', '']) client.write(piece);
      client.uncork();
      client.write('');
      client.end('');
      expect((await collect(server)).toString()).toBe('ab');
    });

    test('a reader that stops makes the writer wait, and nothing is lost', async () => {
      const [client, server] = await duplexes(given);
      const sent = bytes(32_000_000);
      let written = 0;
      for (; written < sent.length; written += 100_000)
        if (!client.write(sent.subarray(written, written + 100_000))) break;
      client.end(sent.subarray(written + 100_000));
      server.pause();
      await once(
        server.once('readable', () => {}),
        'readable',
      );
      const before = await settled(() => client.bytesWritten);
      expect(before).toBeLessThan(sent.length);
      expect(server.readableLength).toBeLessThan(1_000_000);
      expectSame(await collect(server), sent);
    });

    test('half-close: the answer comes after the end of the question', async () => {
      const [client, server] = await duplexes(given, { allowHalfOpen: true });
      client.end('question');
      expect((await collect(server)).toString()).toBe('question');
      server.end('answer');
      expect((await collect(client)).toString()).toBe('answer');
      await closed(client, server);
    });

    test('the end of the peer ends both directions, unless told otherwise', async () => {
      const [client, server] = await duplexes(given);
      client.end('bye');
      client.resume();
      server.resume();
      await closed(client, server);
      expect([client.errored, server.errored]).toEqual([null, null]);
    });

    test('destroy() closes the socket, and the peer reads the end', async () => {
      const [client, server] = await duplexes(given);
      client.write('before');
      await until(() => client.bytesWritten === 6);
      client.destroy();
      expect((await collect(server)).toString()).toBe('before');
    });

    test('destroy(error) during a read and a write emits that error', async () => {
      const [client] = await duplexes(given);
      client.resume();
      client.write(bytes(LARGE));
      const failed = once(client, 'error');
      client.destroy(new Error('changed my mind'));
      expect((await failed)[0]).toHaveProperty('message', 'changed my mind');
    });

    test('writing to a peer that has gone is an error', async () => {
      const [client, server] = await duplexes(given);
      server.destroy();
      await closed(server);
      const failed = once(client, 'error');
      const timer = setInterval(() => client.destroyed || client.write('anybody?'), 5);
      const [error] = await failed;
      clearInterval(timer);
      expect(error.code).toMatch(/^(EPIPE|ECONNRESET)$/);
    });

    test('a signal destroys it', async () => {
      const controller = new AbortController();
      const [client, server] = await duplexes(given, { signal: controller.signal });
      controller.abort();
      await closed(client, server);
      expect(client.errored).toHaveProperty('name', 'AbortError');
    });

    test('a timeout event when nothing happens, and only then', async () => {
      const [client, server] = await duplexes(given);
      let events = 0;
      client.setTimeout(800, () => events++);
      client.resume();
      for (let i = 0; i < 10; i++) {
        server.write('x');
        await sleep(100);
      }
      expect(events).toBe(0);
      await until(() => events > 0);
      expect(client.destroyed).toBe(false);
    });

    test('destroySoon() sends first what was written', async () => {
      const sent = bytes(LARGE);
      const [client, server] = await duplexes(given);
      client.write(sent);
      client.destroySoon();
      expectSame(await collect(server), sent);
      await closed(client);
    });

    test('no descriptor is left', async () => {
      const before = openDescriptors();
      for (let i = 0; i < 3; i++) {
        const [client, server] = await duplexes(given);
        client.resume();
        server.resume();
        if (i === 0) client.destroy();
        else client.end('x');
        await closed(client, server);
      }
      expect(openDescriptors()).toBe(before);
    });
  });
}

/** A number that has stopped growing. */
async function settled(value: () => number): Promise<number> {
  for (let before = -1; ; await sleep(50)) {
    const now = value();
    if (now === before) return now;
    before = now;
  }
}
