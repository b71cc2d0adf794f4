import { formatHardwareAddress, littleEndian, viewPart } from '@sock/core';
import { NetlinkAttributes } from '../attributes/index.js';
import {
  NDA_CACHEINFO,
  NDA_DST,
  NDA_FLAGS_EXT,
  NDA_LLADDR,
  NDA_MASTER,
  NDA_PROBES,
  NDA_PROTOCOL,
  NDA_VLAN,
} from '../constants/neighbours.js';
import { addressText } from './ip-address.js';
import { NDA_CACHEINFO_LAYOUT as CACHEINFO, NDMSG } from './layout.js';

/** An entry of the tables of neighbours: ARP, neighbour discovery, a bridge's forwarding. */
export interface Neighbour {
  /** `AF_INET`, `AF_INET6` or `AF_BRIDGE`, as Linux numbers them. */
  readonly family: number;
  /** Index of the interface. */
  readonly index: number;
  /** IP address; `''` in a bridge's table. */
  readonly address: string;
  /** Hardware address; `''` where it is not known. */
  readonly hardwareAddress: string;
  /** `NUD_*`. */
  readonly state: number;
  /** `NTF_*`. */
  readonly flags: number;
  /** `NTF_EXT_*`. */
  readonly extendedFlags: number;
  /** `RTN_*`. */
  readonly type: number;
  /** How often it was asked for. */
  readonly probes: number | undefined;
  /** Who added it, `RTPROT_*`. */
  readonly protocol: number;
  /** VLAN, in a bridge's table. */
  readonly vlan: number | undefined;
  /** Index of the bridge, in a bridge's table. */
  readonly master: number | undefined;
  /** How long ago it was used, confirmed and changed, in ticks of the kernel (1/100 s), and how many use it. */
  readonly usage: NeighbourUsage | undefined;
  /** All that the kernel tells, `NDA_*`. */
  readonly attributes: NetlinkAttributes;
}

/** `struct nda_cacheinfo` of <linux/neighbour.h>: times ago, in 1/100 s. */
export interface NeighbourUsage {
  /** Since it was known to be there. */
  readonly confirmed: number;
  /** Since it was used. */
  readonly used: number;
  /** Since it changed. */
  readonly updated: number;
  /** How many in the kernel use it. */
  readonly references: number;
}

/** @returns `undefined` for what is no such message */
export function decodeNeighbour(body: DataView): Neighbour | undefined {
  if (body.byteLength < NDMSG.size) return undefined;
  const attributes = new NetlinkAttributes(viewPart(body, NDMSG.size));
  return {
    family: body.getUint8(NDMSG.family),
    index: body.getInt32(NDMSG.index, littleEndian),
    address: addressText(attributes.bytes(NDA_DST)),
    hardwareAddress: formatHardwareAddress(attributes.bytes(NDA_LLADDR) ?? new Uint8Array()),
    state: body.getUint16(NDMSG.state, littleEndian),
    flags: body.getUint8(NDMSG.flags),
    extendedFlags: attributes.u32(NDA_FLAGS_EXT) ?? 0,
    type: body.getUint8(NDMSG.type),
    probes: attributes.u32(NDA_PROBES),
    protocol: attributes.u8(NDA_PROTOCOL) ?? 0,
    vlan: attributes.u16(NDA_VLAN),
    master: attributes.u32(NDA_MASTER),
    usage: usage(attributes.view(NDA_CACHEINFO, CACHEINFO.size)),
    attributes,
  };
}

function usage(cacheinfo: DataView | undefined): NeighbourUsage | undefined {
  return (
    cacheinfo && {
      confirmed: cacheinfo.getUint32(CACHEINFO.confirmed, littleEndian),
      used: cacheinfo.getUint32(CACHEINFO.used, littleEndian),
      updated: cacheinfo.getUint32(CACHEINFO.updated, littleEndian),
      references: cacheinfo.getUint32(CACHEINFO.references, littleEndian),
    }
  );
}
