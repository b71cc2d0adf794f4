import { once } from 'node:events';
import type { Duplex, Readable } from 'node:stream';
import type { DuplexOptions, Socket, SocketDuplex } from '@sock/core';
import { expect, onTestFinished } from 'vitest';

export interface StreamCase<A> {
  /** Two ends of a new connection of type SOCK_STREAM. */
  connect(): Promise<readonly [client: Socket<A>, server: Socket<A>]>;
}

/** The two ends of a new connection as streams of Node's, which end with the test. */
export async function duplexes<A>(
  { connect }: StreamCase<A>,
  options?: DuplexOptions,
): Promise<[client: SocketDuplex, server: SocketDuplex]> {
  const [client, server] = await connect();
  return [ending(client.toDuplex(options)), ending(server.toDuplex(options))];
}

/** Destroys a stream after the test. */
export function ending<D extends Duplex>(stream: D): D {
  onTestFinished(() => void stream.destroy());
  return stream;
}

/** All that comes until the end; an iterator would destroy a stream at the end of one direction. */
export async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  stream.on('data', (piece) => pieces.push(piece));
  await once(stream, 'end');
  return Buffer.concat(pieces);
}

/** Waits until streams are closed, with or without an error. */
export async function closed(...streams: Duplex[]): Promise<void> {
  const isClosed = (stream: Duplex) =>
    stream.closed ||
    once(
      stream.on('error', () => {}),
      'close',
    );
  await Promise.all(streams.map(isClosed));
}

/** Bytes of which no two parts are the same. */
export function bytes(length: number): Buffer {
  const words = new Uint32Array(Math.ceil(length / 4)).map((_, index) => Math.imul(index + 1, 0x9e3779b1));
  return Buffer.from(words.buffer, 0, length);
}

/** The same bytes; a failure does not print all of them. */
export function expectSame(received: Buffer, sent: Buffer): void {
  expect(received.length).toBe(sent.length);
  expect(received.equals(sent)).toBe(true);
}
