import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { CanAddress } from '@sock/can';
import type { Socket } from '@sock/core';
import { expect, onTestFinished } from 'vitest';
import { Peer } from './can-utils.js';

/** Closes a socket after the test; its calls wait for a time only, since no test runner ends a blocked thread. */
export function kept<S extends Socket<CanAddress>>(socket: S): S {
  onTestFinished(() => socket.close());
  socket.settimeout(15_000);
  return socket;
}

/** How many sockets of a protocol receive from an interface; the kernel calls them `isotp`, `j1939`. */
function receivers(name: string, protocol: string): number {
  const line = new RegExp(`^ +${name} .* ${protocol}$`, 'gm');
  const lists = ['rcvlist_sff', 'rcvlist_eff', 'rcvlist_fil', 'rcvlist_all'];
  const text = lists.map((list) => readFileSync(`/proc/net/can/${list}`, 'latin1')).join('\n');
  return text.match(line)?.length ?? 0;
}

/** Starts a program that receives, and waits until it does. */
export async function receiving(name: string, protocol: string, start: () => Peer): Promise<Peer> {
  const before = receivers(name, protocol);
  const peer = start();
  while (receivers(name, protocol) === before) await setTimeout(10);
  return peer;
}

/** What a call fails with. */
export function code(error: string): unknown {
  return expect.objectContaining({ code: error });
}

/** isotprecv(1), listening; its lines are the messages in hexadecimal. */
export function isotprecv(name: string, ...args: string[]): Promise<Peer> {
  // It does not flush what it writes into a pipe.
  return receiving(name, 'isotp', () => new Peer('stdbuf', ['-oL', 'isotprecv', ...args, name]));
}

/** isotpsend(1) of one message; resolves when it has ended. */
export async function isotpsend(name: string, data: Uint8Array, ...args: string[]): Promise<void> {
  const peer = new Peer('isotpsend', [...args, name]);
  peer.process.stdin.end(`${spaced(data)}\n`);
  await ended(peer);
}

/** `'01 02 FF '`, as isotprecv prints it. */
export function spaced(data: Uint8Array): string {
  return Array.from(data, (byte) => `${byte.toString(16).padStart(2, '0').toUpperCase()} `).join('');
}

/** Waits for a peer's end, which must be a success. */
export async function ended(peer: Peer): Promise<void> {
  const { exitCode } = peer.process;
  const code = exitCode ?? (await new Promise<number>((resolve) => peer.process.once('close', resolve)));
  if (code !== 0) throw new Error(`the peer has ended with ${code}`);
}

/** Bytes that tell where they are. */
export function pattern(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 0xff));
}
