import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AF_ALG, ALG_SET_KEY, type AlgAddress, SOL_ALG } from '@sock/alg';
import { SOCK_SEQPACKET, Socket } from '@sock/core';
import { onTestFinished } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';

export { kept };

/** A socket that is bound to an algorithm. */
export function boundTo(type: string, name: string, key?: Uint8Array): Socket<AlgAddress> {
  const socket = kept(new Socket(AF_ALG, SOCK_SEQPACKET));
  socket.bindSync({ type, name });
  if (key) socket.setsockopt(SOL_ALG, ALG_SET_KEY, key);
  return socket;
}

/** A socket for one operation. */
export function operationOf(bound: Socket<AlgAddress>): Socket<AlgAddress> {
  return kept(bound.acceptSync().socket);
}

/** Lengths where something could go wrong: nothing, around a block, around a part, much. */
export const lengths = [0, 1, 15, 16, 17, 4095, 4097, 0x10000, 0x40001];

/** Random data, in memory of its own. */
export function data(length: number): Buffer {
  return randomBytes(length);
}

export const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

/** A file with these bytes in it, which lasts as long as the test. */
export function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'alg-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file');
  writeFileSync(file, bytes);
  return file;
}
