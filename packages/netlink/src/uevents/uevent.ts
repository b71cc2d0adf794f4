/** A device that came, changed or went. */
export interface Uevent {
  /** `'add'`, `'remove'`, `'change'`, `'move'`, `'online'`, `'offline'`, `'bind'`, `'unbind'`. */
  readonly action: string;
  /** Its path in sysfs, without `/sys`: `'/devices/virtual/net/veth0'`. */
  readonly devpath: string;
  /** What the kernel tells of it: `SUBSYSTEM`, `SEQNUM`, `INTERFACE`, … */
  readonly env: Readonly<Record<string, string>>;
}

/** What messages of udev, to their own group, begin with. */
const LIBUDEV = 'libudev\0';

/**
 * Reads a message of NETLINK_KOBJECT_UEVENT: `add@/devices/…`, then `NAME=value`, each with a NUL behind it.
 *
 * @returns `undefined` for what is no message of the kernel: udev sends others to group 2, in another format
 */
export function parseUevent(data: Uint8Array): Uevent | undefined {
  const text = Buffer.from(data.buffer, data.byteOffset, data.length).toString();
  const [head = '', ...lines] = text.split('\0');
  const at = head.indexOf('@');
  if (text.startsWith(LIBUDEV) || at < 1) return undefined;
  return { action: head.slice(0, at), devpath: head.slice(at + 1), env: environment(lines) };
}

function environment(lines: readonly string[]): Record<string, string> {
  const pairs = lines.flatMap((line) => {
    const equals = line.indexOf('=');
    return equals < 1 ? [] : [[line.slice(0, equals), line.slice(equals + 1)] as const];
  });
  return Object.fromEntries(pairs);
}
