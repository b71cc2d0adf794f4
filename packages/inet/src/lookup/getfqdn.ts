import { checkText, SocketError, unabortedSignal } from '@sock/core';
import { gethostbyaddr, gethostbyaddrSync } from './gethostbyaddr.js';
import type { HostEntry } from './host-entry.js';
import { gethostname } from './hostname.js';
import type { LookupOptions } from './lookup-options.js';

/**
 * The fully qualified domain name of a host: the first name with a dot that {@link gethostbyaddr} finds, or else its
 * primary name. A name that cannot be resolved comes back as it is. Never blocks the event loop.
 *
 * @param name this machine when left out, `''`, `'0.0.0.0'` or `'::'`
 * @throws TypeError for what is no host name
 */
export async function getfqdn(name = '', options: LookupOptions = {}): Promise<string> {
  const signal = unabortedSignal(options);
  const host = hostFor(name);
  try {
    return bestName(await gethostbyaddr(host, { signal }));
  } catch (error) {
    signal?.throwIfAborted();
    return unresolved(host, error);
  }
}

/** As {@link getfqdn}, but blocks this thread. */
export function getfqdnSync(name = ''): string {
  const host = hostFor(name);
  try {
    return bestName(gethostbyaddrSync(host));
  } catch (error) {
    return unresolved(host, error);
  }
}

function hostFor(name: string): string {
  checkText(name, 'host');
  const host = name.trim();
  return host === '' || host === '0.0.0.0' || host === '::' ? gethostname() : host;
}

function bestName({ hostname, aliases }: HostEntry): string {
  return [hostname, ...aliases].find((name) => name.includes('.')) ?? hostname;
}

function unresolved(host: string, error: unknown): string {
  if (error instanceof SocketError) return host;
  throw error;
}
