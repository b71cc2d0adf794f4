import { abortable, constant, hostBytes, native, unabortedSignal } from '@sock/core';
import { gethostbynameEvent } from './audit.js';
import { type HostAnswer, type HostEntry, hostEntryOf } from './host-entry.js';
import { formatIp, hostIp, hostIpSync } from './host-ip.js';
import type { LookupOptions } from './lookup-options.js';

/** A host name or an address in text, or its bytes. Names beyond ASCII are encoded as international domain names. */
export type HostName = string | Uint8Array;

/**
 * The IPv4 address of a host, in text: the first that getaddrinfo(3) finds. `''` is `'0.0.0.0'`, `'<broadcast>'` is
 * `'255.255.255.255'`, an address comes back as it is. For IPv6 see {@link getaddrinfo}. Never blocks the event loop.
 *
 * @example await gethostbyname('localhost'); // '127.0.0.1'
 * @throws TypeError for what is no host name
 * @throws AddressInfoError `EAI_NONAME`, `EAI_AGAIN` and the like
 */
export async function gethostbyname(host: HostName, options: LookupOptions = {}): Promise<string> {
  const signal = unabortedSignal(options);
  return formatIp(await abortable(hostIp(nameOf(host), 4), signal));
}

/** As {@link gethostbyname}, but blocks this thread. */
export function gethostbynameSync(host: HostName): string {
  return formatIp(hostIpSync(nameOf(host), 4));
}

/**
 * The primary name, the other names and the IPv4 addresses of a host: gethostbyname(3). Never blocks the event loop.
 *
 * @throws TypeError for what is no host name
 * @throws AddressInfoError `EAI_NONAME`, `EAI_AGAIN` and the like: the name has no IPv4 address
 * @throws HostError `HOST_NOT_FOUND`, `TRY_AGAIN`, `NO_RECOVERY` or `NO_DATA`: the host database does not know it
 */
export async function gethostbynameEx(host: HostName, options: LookupOptions = {}): Promise<HostEntry> {
  const signal = unabortedSignal(options);
  return abortable(entryOf(nameOf(host)), signal);
}

/** As {@link gethostbynameEx}, but blocks this thread. */
export function gethostbynameExSync(host: HostName): HostEntry {
  const name = nameOf(host);
  hostIpSync(name, 4);
  return toEntry(native.gethostbyname(name), name);
}

/** CPython resolves the name first, so that most failures are those of gethostbyname. */
async function entryOf(name: Uint8Array): Promise<HostEntry> {
  await hostIp(name, 4);
  return toEntry(await new Promise((resolve) => native.gethostbynameAsync(name, resolve)), name);
}

function toEntry(answer: HostAnswer, host: Uint8Array): HostEntry {
  return hostEntryOf(answer, { syscall: 'gethostbyname', host, family: constant('AF_INET') });
}

function nameOf(host: HostName): Uint8Array {
  const bytes = hostBytes(host);
  if (gethostbynameEvent.hasSubscribers) gethostbynameEvent.publish({ hostname: host });
  return bytes;
}
