import { abortable, hostBytes, native, unabortedSignal } from '@sock/core';
import { gethostbyaddrEvent } from './audit.js';
import type { HostName } from './gethostbyname.js';
import { type HostAnswer, type HostEntry, hostEntryOf } from './host-entry.js';
import { familyOfIp, formatIp, hostIp, hostIpSync } from './host-ip.js';
import type { LookupOptions } from './lookup-options.js';

/**
 * The primary name, the other names and the addresses of the host with an IPv4 or IPv6 address: gethostbyaddr(3). A
 * name is resolved first. Never blocks the event loop.
 *
 * @example const { hostname } = await gethostbyaddr('127.0.0.1'); // 'localhost'
 * @throws TypeError for what is neither an address nor a host name
 * @throws AddressInfoError `EAI_NONAME`, `EAI_AGAIN` and the like: the name has no address
 * @throws HostError `HOST_NOT_FOUND`, `TRY_AGAIN`, `NO_RECOVERY` or `NO_DATA`: the address has no name
 */
export async function gethostbyaddr(host: HostName, options: LookupOptions = {}): Promise<HostEntry> {
  const signal = unabortedSignal(options);
  return abortable(entryOf(nameOf(host)), signal);
}

/** As {@link gethostbyaddr}, but blocks this thread. */
export function gethostbyaddrSync(host: HostName): HostEntry {
  const ip = hostIpSync(nameOf(host));
  return toEntry(native.gethostbyaddr(ip, familyOfIp(ip)), ip);
}

async function entryOf(name: Uint8Array): Promise<HostEntry> {
  const ip = await hostIp(name);
  return toEntry(await new Promise((resolve) => native.gethostbyaddrAsync(ip, familyOfIp(ip), resolve)), ip);
}

function toEntry(answer: HostAnswer, ip: Uint8Array): HostEntry {
  return hostEntryOf(answer, { syscall: 'gethostbyaddr', host: formatIp(ip), family: familyOfIp(ip) });
}

function nameOf(host: HostName): Uint8Array {
  const bytes = hostBytes(host);
  if (gethostbyaddrEvent.hasSubscribers) gethostbyaddrEvent.publish({ ipAddress: host });
  return bytes;
}
