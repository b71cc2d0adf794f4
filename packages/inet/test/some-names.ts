import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Addresses and names of this machine's hosts(5), the first few. */
function hostsFile(): string[] {
  const text = readFileSync('/etc/hosts', 'utf8').replace(/#.*/g, '');
  return [...new Set(text.split(/\s+/).filter((word) => word !== ''))].slice(0, 20);
}

/** Names that a resolver has to be asked for, and which it does not know: each may take long. */
export const unknownNames = ['unknown.invalid', '192.0.2.1'];

/** Names and addresses that this machine knows, or knows to be wrong. */
export const localNames = [
  ...['localhost', ' localhost', 'localhost ', hostname(), '127.0.0.1', '127.1', '0', '0.0.0.0', '0x7f.1'],
  ...['::1', '::', '::ffff:127.0.0.1', 'fe80::1%lo', '1.2.3.4.5', '256.1.1.1', '255.255.255.255'],
  ...['<broadcast>', '<any>', 'ip6-localhost', ...hostsFile()],
];
