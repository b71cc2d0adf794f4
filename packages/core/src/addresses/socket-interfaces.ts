import { errnoOf } from '../errors/socket-error.js';
import { native } from '../native.js';
import { littleEndian } from '../structs/byte-order.js';
import { newStruct } from '../structs/memory.js';

// netdevice(7), <linux/sockios.h>: the same numbers on every processor
const SIOCGIFNAME = 0x8910;
const SIOCGIFINDEX = 0x8933;

// struct ifreq of <linux/if.h>: a name with a NUL behind it, then the index; 32 bytes on processors of 32 bits
const IFREQ = 40;
const IFINDEX = 16;

/**
 * The index of an interface in the network namespace of a socket. A socket that was handed over may be of another
 * namespace than this thread, where other interfaces have these names and numbers; CPython asks the socket too.
 *
 * @param fd asks for this thread's own namespace when it is closed (-1), or no system lets itself be asked so
 * @returns a negative error number when there is none
 */
export function socketInterfaceIndex(fd: number, name: string): number {
  const { bytes, view } = newStruct('struct ifreq', IFREQ);
  if (Buffer.byteLength(name) >= IFINDEX) return native.ifNametoindex(name);
  bytes.write(name);
  const result = ask(fd, SIOCGIFINDEX, bytes) ?? native.ifNametoindex(name);
  return result === 0 ? view.getInt32(IFINDEX, littleEndian) : result;
}

/** The name of an interface there; `''` when there is none. */
export function socketInterfaceName(fd: number, index: number): string {
  const { bytes, view } = newStruct('struct ifreq', IFREQ);
  view.setInt32(IFINDEX, index, littleEndian);
  const result = ask(fd, SIOCGIFNAME, bytes) ?? native.ifIndextoname(index);
  if (result === 0) return bytes.toString('utf8', 0, bytes.indexOf(0));
  return typeof result === 'string' ? result : '';
}

/** @returns 0, or that there is no such interface; `undefined` when the socket does not tell */
function ask(fd: number, request: number, ifreq: Buffer): number | undefined {
  if (process.platform !== 'linux' || fd < 0) return undefined;
  const result = native.ioctl(fd, request, ifreq);
  return result === 0 || result === errnoOf('ENODEV') ? result : undefined;
}
