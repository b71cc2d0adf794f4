import { littleEndian, viewPart } from '@sock/core';
import { NetlinkAttributes } from '../attributes/index.js';
import {
  IFA_ADDRESS,
  IFA_ANYCAST,
  IFA_BROADCAST,
  IFA_CACHEINFO,
  IFA_FLAGS,
  IFA_LABEL,
  IFA_LOCAL,
  IFA_PROTO,
  IFA_RT_PRIORITY,
} from '../constants/addresses.js';
import { addressText } from './ip-address.js';
import { IFA_CACHEINFO_LAYOUT as CACHEINFO, IFADDRMSG } from './layout.js';

/** Lifetimes without an end: INFINITY_LIFE_TIME. */
const FOREVER = 0xffffffff;

/** An address of a network interface. */
export interface InterfaceAddress {
  /** `AF_INET` or `AF_INET6`, as Linux numbers them. */
  readonly family: number;
  /** Index of the interface. */
  readonly index: number;
  /** `'192.0.2.1'`, `'fe80::1'`. */
  readonly address: string;
  /** Bits of the address that are the network's. */
  readonly prefixLength: number;
  /** The other end's address, on point-to-point links; else `''`. */
  readonly peer: string;
  /** Address for all; `''` for none. */
  readonly broadcast: string;
  /** Anycast address; `''` for none. */
  readonly anycast: string;
  /** Name, which begins with the interface's; `''` for none, as always of IPv6. */
  readonly label: string;
  /** `IFA_F_*`. */
  readonly flags: number;
  /** How far it reaches, `RT_SCOPE_*`. */
  readonly scope: number;
  /** Seconds until it is not for new connections; `null` for ever. */
  readonly preferredLifetime: number | null;
  /** Seconds until it goes; `null` for ever. */
  readonly validLifetime: number | null;
  /** When it was added: seconds since the machine started. */
  readonly created: number | undefined;
  /** When it was changed: seconds since the machine started. */
  readonly updated: number | undefined;
  /** Who added it, `IFAPROT_*`: 1 loopback, 2 router advertisement, 3 link-local. */
  readonly protocol: number;
  /** Metric of the route to its prefix; 0 the usual. */
  readonly metric: number;
  /** All that the kernel tells, `IFA_*`. */
  readonly attributes: NetlinkAttributes;
}

/** @returns `undefined` for what is no such message */
export function decodeAddress(body: DataView): InterfaceAddress | undefined {
  if (body.byteLength < IFADDRMSG.size) return undefined;
  const attributes = new NetlinkAttributes(viewPart(body, IFADDRMSG.size));
  const text = (type: number) => addressText(attributes.bytes(type));
  const address = text(IFA_LOCAL) || text(IFA_ADDRESS);
  return {
    family: body.getUint8(IFADDRMSG.family),
    index: body.getUint32(IFADDRMSG.index, littleEndian),
    address,
    prefixLength: body.getUint8(IFADDRMSG.prefixLength),
    peer: text(IFA_ADDRESS) === address ? '' : text(IFA_ADDRESS),
    broadcast: text(IFA_BROADCAST),
    anycast: text(IFA_ANYCAST),
    label: attributes.string(IFA_LABEL) ?? '',
    flags: attributes.u32(IFA_FLAGS) ?? body.getUint8(IFADDRMSG.flags),
    scope: body.getUint8(IFADDRMSG.scope),
    ...times(attributes.view(IFA_CACHEINFO, CACHEINFO.size)),
    protocol: attributes.u8(IFA_PROTO) ?? 0,
    metric: attributes.u32(IFA_RT_PRIORITY) ?? 0,
    attributes,
  };
}

function times(cacheinfo: DataView | undefined) {
  const at = (offset: number) => cacheinfo?.getUint32(offset, littleEndian);
  const lifetime = (seconds = FOREVER) => (seconds === FOREVER ? null : seconds);
  const since = (hundredths: number | undefined) => (hundredths === undefined ? undefined : hundredths / 100);
  return {
    preferredLifetime: lifetime(at(CACHEINFO.preferred)),
    validLifetime: lifetime(at(CACHEINFO.valid)),
    created: since(at(CACHEINFO.created)),
    updated: since(at(CACHEINFO.updated)),
  };
}
