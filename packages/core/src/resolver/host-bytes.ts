import { domainToASCII } from 'node:url';
import { checkText } from '../arguments.js';
import { invalidArgValue } from '../errors/arguments.js';

/**
 * A host as getaddrinfo(3) takes it. Names beyond ASCII are encoded as international domain names (RFC 5891).
 *
 * @throws TypeError for a name that has no such encoding, or one with a NUL
 */
export function hostBytes(host: string | Uint8Array): Uint8Array {
  if (host instanceof Uint8Array) {
    if (host.includes(0)) throw invalidArgValue('host', 'must not contain a NUL', host);
    return host;
  }
  checkText(host, 'host');
  const ascii = isAscii(host) ? host : domainToASCII(host);
  if (ascii === '' && host !== '') throw invalidArgValue('host', 'is no international domain name', host);
  return Buffer.from(ascii);
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
