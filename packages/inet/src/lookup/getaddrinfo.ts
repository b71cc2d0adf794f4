import {
  type AddressFamily,
  type AddressInfoEntry,
  abortable,
  checkConstant,
  checkInteger,
  checkOptions,
  decodeSockaddrIn,
  hostBytes,
  lookupAddresses,
  lookupAddressesSync,
  nameOf,
  type Question,
  unabortedSignal,
} from '@sock/core';
import type { Inet6Address, InetAddress } from '../addresses/inet-address.js';
import { decodeInet6 } from '../addresses/inet6-codec.js';
import { AF_INET, AF_INET6 } from '../families.js';
import { getaddrinfoEvent } from './audit.js';

/** An address of either version. */
export type IpAddress = InetAddress | Inet6Address;

/** All that it takes to make a socket and to connect or bind it. */
export interface AddressInfo {
  /** `AF_INET` or `AF_INET6`. */
  family: AddressFamily<IpAddress>;
  /** `SOCK_*`. */
  type: number;
  /** `IPPROTO_*`. */
  proto: number;
  /** The host's canonical name in the first entry, when `AI_CANONNAME` asks for it; otherwise `''`. */
  canonname: string;
  /** The address, with the port of the service. */
  address: IpAddress;
}

/** What narrows the addresses down; everything when left out. */
export interface AddressInfoHints {
  /** `AF_INET`, `AF_INET6` or `AF_UNSPEC`. */
  family?: number | undefined;
  /** `SOCK_*`. */
  type?: number | undefined;
  /** `IPPROTO_*`. */
  proto?: number | undefined;
  /** `AI_*`. */
  flags?: number | undefined;
}

/** A host name or address in text, its bytes, or `null`: this machine. */
export type Host = string | Uint8Array | null;

/** A port number, a service's name in text or in bytes (`'http'`), or `null`: none. */
export type Service = number | string | Uint8Array | null;

/**
 * Finds the addresses of a host and a service: getaddrinfo(3). Never blocks the event loop: libuv's threads ask.
 *
 * @throws AddressInfoError `EAI_NONAME` and the like
 * @throws SocketError what the system says while it looks the name up
 */
export async function getaddrinfo(
  host: Host,
  port: Service,
  hints: AddressInfoHints & { signal?: AbortSignal | undefined } = {},
): Promise<AddressInfo[]> {
  const signal = unabortedSignal(hints);
  return (await abortable(lookupAddresses(questionOf(host, port, hints)), signal)).map(addressInfoOf);
}

/** As {@link getaddrinfo}, but blocks this thread. */
export function getaddrinfoSync(host: Host, port: Service, hints: AddressInfoHints = {}): AddressInfo[] {
  return lookupAddressesSync(questionOf(host, port, hints)).map(addressInfoOf);
}

function questionOf(host: Host, port: Service, hints: AddressInfoHints): Question {
  checkOptions(hints, 'hints');
  const { family = 0, type = 0, proto = 0, flags = 0 } = hints;
  checkConstant(family, 'family');
  checkConstant(type, 'type');
  checkConstant(proto, 'proto');
  checkConstant(flags, 'flags');
  const question = {
    host: host === null ? null : hostBytes(host),
    service: serviceText(port),
    family,
    type,
    proto,
    flags,
  };
  if (getaddrinfoEvent.hasSubscribers)
    getaddrinfoEvent.publish({ host, port, family, type, protocol: proto });
  return question;
}

function serviceText(port: Service): string | null {
  if (port === null) return null;
  if (typeof port === 'number') {
    checkInteger(port, 'port', 0, 0xffff);
    return String(port);
  }
  return nameOf(port, 'port', 'a number, a string, bytes or null');
}

function addressInfoOf(entry: AddressInfoEntry): AddressInfo {
  return { ...entry, family: entry.family as AddressFamily<IpAddress>, address: addressOf(entry) };
}

// Both constants are named here so that a bundle with getaddrinfo has the codecs that its results need.
function addressOf({ family, address }: AddressInfoEntry): IpAddress {
  if (family === AF_INET) return decodeSockaddrIn(address);
  if (family === AF_INET6) return decodeInet6(address);
  throw new TypeError(`getaddrinfo answered with family ${family}`);
}
