import { checkInteger, ifNametoindex, invalidArgType, invalidArgValue, parseIpv4 } from '@sock/core';
import { parseInet6Host } from '../addresses/inet6-codec.js';

/** An interface: its name or its index; 0 for the one that the kernel chooses. */
export type InterfaceArgument = string | number;

/** The four bytes of an address in text. */
export function ipv4Field(text: unknown, name: string): Uint8Array {
  const bytes = parseIpv4(checkText(text, name));
  if (!bytes) throw invalidArgValue(name, 'must be an IPv4 address', text);
  return bytes;
}

/** The sixteen bytes of an address in text. */
export function ipv6Field(text: unknown, name: string): Uint8Array {
  const host = parseInet6Host(checkText(text, name));
  if (!host || text === '' || host.zone !== undefined)
    throw invalidArgValue(name, 'must be an IPv6 address without a zone', text);
  return host.ip;
}

/** The index of an interface; 0 when none is given. */
export function interfaceField(value: InterfaceArgument | undefined, name: string): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return ifNametoindex(value);
  if (typeof value !== 'number') throw invalidArgType(name, 'an interface’s name or index', value);
  checkInteger(value, name, 0);
  return value;
}

function checkText(text: unknown, name: string): string {
  if (typeof text !== 'string') throw invalidArgType(name, 'a string', text);
  return text;
}
