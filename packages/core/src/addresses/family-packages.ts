import { constant } from '../constant.js';
import { familyDefinition } from './family.js';

/** Which package serves which family, for the message that asks to install it. All that the core knows of families. */
const packages: readonly (readonly [name: string, package_: string, linux?: number])[] = [
  ['AF_UNIX', '@sock/unix'],
  ['AF_INET', '@sock/inet'],
  ['AF_INET6', '@sock/inet'],
  ['AF_NETLINK', '@sock/netlink', 16],
  ['AF_PACKET', '@sock/packet', 17],
  ['AF_RDS', '@sock/rds', 21],
  ['AF_CAN', '@sock/can', 29],
  ['AF_TIPC', '@sock/tipc', 30],
  ['AF_BLUETOOTH', '@sock/bluetooth', 31],
  ['AF_ALG', '@sock/alg', 38],
  ['AF_VSOCK', '@sock/vsock', 40],
  ['AF_QIPCRTR', '@sock/qipcrtr', 42],
];

function entry(family: number) {
  return packages.find(
    ([name, , linux]) => (constant(name) ?? (process.platform === 'linux' ? linux : -1)) === family,
  );
}

/** The package that has the codec of a family, if there is one. */
export function packageOfFamily(family: number): string | undefined {
  return entry(family)?.[1];
}

/** `'AF_CAN'`, or `'29'` when nobody has a name for it. */
export function familyName(family: number): string {
  return familyDefinition(family)?.name ?? entry(family)?.[0] ?? String(family);
}
