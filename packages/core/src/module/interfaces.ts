import { checkInteger, nameOf } from '../arguments.js';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';

/** A network interface, as the kernel numbers and names it. */
export interface NetworkInterface {
  /** From 1. */
  index: number;
  /** Such as `'eth0'`. */
  name: string;
}

/** All network interfaces: if_nameindex(3). */
export function ifNameindex(): NetworkInterface[] {
  const interfaces = native.ifNameindex();
  if (typeof interfaces === 'number') throw SocketError.of(interfaces, 'if_nameindex');
  return interfaces;
}

/**
 * The index of an interface: if_nametoindex(3).
 *
 * @param name in text or in bytes
 * @throws SocketError ENODEV when there is none of that name
 */
export function ifNametoindex(name: string | Uint8Array): number {
  const text = nameOf(name, 'name');
  const index = native.ifNametoindex(text);
  if (index < 0) throw SocketError.of(index, 'if_nametoindex', { address: text });
  return index;
}

/** The name of an interface: if_indextoname(3). @throws SocketError ENXIO when there is none with that index */
export function ifIndextoname(index: number): string {
  checkInteger(index, 'index', 0, 0xffffffff);
  const name = native.ifIndextoname(index);
  if (typeof name === 'number') throw SocketError.of(name, 'if_indextoname', { address: String(index) });
  return name;
}
