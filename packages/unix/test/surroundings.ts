import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Socket } from '@sock/core';
import { AF_UNIX, type UnixAddress } from '@sock/unix';
import { onTestFinished } from 'vitest';

/** A folder for socket files; it lives as long as the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The path of a socket file that nobody has made yet. */
export function freePath(): string {
  return join(temporaryFolder(), 'x.sock');
}

/** A Unix socket that is closed after the test. */
export function unixSocket(type: number): Socket<UnixAddress> {
  const socket = kept(new Socket(AF_UNIX, type));
  // No test runner ends a test that blocks its thread.
  socket.settimeout(15_000);
  return socket;
}

/** Closes a socket after the test. */
export function kept(socket: Socket<UnixAddress>): Socket<UnixAddress> {
  onTestFinished(() => socket.close());
  return socket;
}

let names = 0;

/** An abstract name that no other test and no other run has. */
export function abstractName(): Buffer {
  return Buffer.from(`\0sock-${process.pid}-${names++}`);
}
