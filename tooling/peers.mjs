// The programs that tests talk to, and the headers that they compare with. Without one of them, its tests are skipped and say so.
import { provide } from './system-commands.mjs';

const missing = provide([
  'python3',
  'socat',
  'curl',
  'nc',
  'strace',
  'ip',
  'sysctl',
  'candump',
  'tipc',
  'qrtr-lookup',
  'kcapi-dgst',
  'bluetooth.h',
  'tcpdump',
  'arping',
  'ping',
  'nsenter',
  'aarch64-linux-gnu-gcc',
]);
console.log(missing.length > 0 ? `tests will miss ${missing.join(', ')}` : 'all peers are here');
