import { hostname } from 'node:os';
import { bytesOf, checkText, type Data, errnoOf, native, SocketError, unavailable } from '@sock/core';
import { gethostnameEvent, sethostnameEvent } from './audit.js';

/** The name of this machine: gethostname(2). It may be no domain name: see {@link getfqdn}. */
export function gethostname(): string {
  if (gethostnameEvent.hasSubscribers) gethostnameEvent.publish({});
  return hostname();
}

/**
 * Sets the name of this machine: sethostname(2).
 *
 * @param name at most 64 bytes on Linux
 * @throws SocketError EPERM without the capability CAP_SYS_ADMIN, EINVAL for a name that is too long
 * @throws Error ERR_FEATURE_UNAVAILABLE_ON_PLATFORM on Windows
 */
export function sethostname(name: Data): void {
  if (typeof name === 'string') checkText(name, 'name');
  const bytes = bytesOf(name, 'name');
  if (sethostnameEvent.hasSubscribers) sethostnameEvent.publish({ name });
  if (!native.sethostname) throw unavailable('sethostname', 'a Unix system');
  const result = native.sethostname(bytes);
  if (result < 0) throw new SocketError(result, 'sethostname', {}, adviceOn(result));
}

function adviceOn(errno: number): string | undefined {
  if (errno === errnoOf('EPERM')) return 'it takes the capability CAP_SYS_ADMIN';
  if (errno === errnoOf('EINVAL')) return 'the name is too long; Linux allows 64 bytes';
  return undefined;
}
