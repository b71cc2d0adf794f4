import type { BluetoothAddress } from '../bluetooth-address.js';

/** How one protocol's `struct sockaddr_*` is laid out behind its header. */
export interface Layout<A extends BluetoothAddress = BluetoothAddress> {
  /** Bytes of the whole structure. */
  length(address: A): number;
  /** Fills zeroed memory; refuses what is no address. */
  write(bytes: Buffer, address: A): void;
  /** The address in bytes that a kernel reported, which may be too few: then it throws. */
  read(bytes: Buffer): A;
}

/** What one system's header has: a layout for each protocol, and how the structures begin. */
export interface System {
  readonly layouts: ReadonlyMap<number, Layout>;
  header(family: number, length: number): Buffer;
}

/** A table of layouts. Which address goes with which protocol is the table's promise. */
export function layoutsOf(
  // biome-ignore lint/suspicious/noExplicitAny: layouts of different addresses stand side by side
  entries: readonly (readonly [proto: number, layout: Layout<any>])[],
): ReadonlyMap<number, Layout> {
  return new Map(entries);
}
