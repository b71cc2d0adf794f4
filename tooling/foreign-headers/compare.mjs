/** Names that are Linux's own wherever they are used: @sock/netlink speaks of its interfaces only. */
const linuxOnly = /^IFF_/;

const isSame = (here, value) => here === value || here === value >>> 0 || here === (value | 0);

/** What the packages say otherwise than the headers: names, values, and the bytes of structures. */
export function* problems(system, { headers, addresses }, { values, encoded, only }) {
  for (const [name, value] of Object.entries(headers).filter(([name]) => !linuxOnly.test(name))) {
    if (values[name] === undefined) yield `${name} is ${value}, and not exported`;
    else if (!isSame(values[name], value)) yield `${name} is ${value}, and ${values[name]} here`;
  }
  // What other-systems.ts says of Linux is true of glibc; musl names more.
  for (const [name, isListed] of system.platform === 'linux' ? [] : only) {
    if (isListed && values[name] === undefined)
      yield `${name} is in no header, though other-systems.ts says so`;
    if (!isListed && name in headers)
      yield `${name} is ${headers[name]}, which other-systems.ts does not say`;
  }
  for (const [name, hex] of Object.entries(encoded)) {
    // A path or a name may end before the structure does.
    const rest = addresses[name].slice(hex.length);
    if (!addresses[name].startsWith(hex) || !/^0*$/.test(rest))
      yield `the structure of "${name}" is ${addresses[name]}, and ${hex} here`;
  }
}
