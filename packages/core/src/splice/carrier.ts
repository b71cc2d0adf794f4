import type { Origin } from './origin.js';

/** What takes bytes from where they are, and holds them until a socket has taken them. */
export interface Carrier {
  /** Bytes that it has taken and nobody has got yet. */
  readonly held: number;
  /** Takes some, only when it holds none. @returns how many; 0 at the end */
  fill(origin: Origin, most: number, signal: AbortSignal | undefined): number | Promise<number>;
  fillSync(origin: Origin, most: number): number;
  /** Whether O_NONBLOCK decides if giving waits: no flag tells splice(2). */
  readonly needsMode: boolean;
  /** Gives some to a socket. @param more whether the message goes on after them @returns as native: how many bytes went */
  empty(fd: number, most: number, more: boolean, wait: number): number;
  close(): void;
}
