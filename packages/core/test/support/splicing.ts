import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SO_SNDBUF, SOL_SOCKET, type Socket, Splicer, type SpliceSource, type WaitOptions } from '@sock/core';
import { onTestFinished } from 'vitest';
import { pair } from '../../../../tooling/vitest/kept.js';

/** For `describe.each`: what holds for one form holds for the other. */
export const forms = [
  {
    form: 'promise form',
    open: (source: SpliceSource, offset?: number) => Splicer.open(source, offset),
    to: (splicer: Splicer, socket: Socket, count?: number, options?: WaitOptions) =>
      splicer.to(socket, count, options),
  },
  {
    form: 'blocking form',
    open: async (source: SpliceSource, offset?: number) => Splicer.openSync(source, offset),
    to: async (splicer: Splicer, socket: Socket, count?: number, options?: WaitOptions) =>
      splicer.toSync(socket, count, options),
  },
];

/** What one splice(2) moves at most. */
export const LOAD = 0x10000;

/** A file that lasts as long as the test. */
export function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'splice-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file');
  writeFileSync(file, bytes);
  return file;
}

/** All that comes until the end of the stream. */
export async function received(socket: Socket): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let piece = await socket.recv(LOAD); piece.length > 0; piece = await socket.recv(LOAD))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Two ends of a stream that hold so little that all but the smallest sends wait. */
export function narrowPair(): [Socket, Socket] {
  const [from, to] = pair();
  from.setsockopt(SOL_SOCKET, SO_SNDBUF, 1);
  return [from, to];
}
