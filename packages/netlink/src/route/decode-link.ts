import { formatHardwareAddress, littleEndian, viewPart } from '@sock/core';
import { NetlinkAttributes } from '../attributes/index.js';
import {
  IFF_RUNNING,
  IFF_UP,
  IFLA_ADDRESS,
  IFLA_ALT_IFNAME,
  IFLA_BROADCAST,
  IFLA_CARRIER,
  IFLA_CARRIER_CHANGES,
  IFLA_GROUP,
  IFLA_IFALIAS,
  IFLA_IFNAME,
  IFLA_INFO_KIND,
  IFLA_INFO_SLAVE_KIND,
  IFLA_LINK,
  IFLA_LINK_NETNSID,
  IFLA_LINKINFO,
  IFLA_MASTER,
  IFLA_MAX_MTU,
  IFLA_MIN_MTU,
  IFLA_MTU,
  IFLA_NUM_RX_QUEUES,
  IFLA_NUM_TX_QUEUES,
  IFLA_OPERSTATE,
  IFLA_PERM_ADDRESS,
  IFLA_PROMISCUITY,
  IFLA_PROP_LIST,
  IFLA_QDISC,
  IFLA_STATS64,
  IFLA_TXQLEN,
} from '../constants/links.js';
import { IFINFOMSG, LINK_STATISTICS } from './layout.js';
import type { Link, LinkStatistics } from './link.js';

/** @returns `undefined` for what bridges and IPv6 tell of a link, and for what is no such message */
export function decodeLink(body: DataView): Link | undefined {
  if (body.byteLength < IFINFOMSG.size || body.getUint8(IFINFOMSG.family) !== 0) return undefined;
  const attributes = new NetlinkAttributes(viewPart(body, IFINFOMSG.size));
  const flags = body.getUint32(IFINFOMSG.flags, littleEndian);
  return {
    index: body.getInt32(IFINFOMSG.index, littleEndian),
    hardwareType: body.getUint16(IFINFOMSG.type, littleEndian),
    flags,
    up: (flags & IFF_UP) !== 0,
    running: (flags & IFF_RUNNING) !== 0,
    ...names(attributes),
    ...hardware(attributes),
    ...limits(attributes),
    ...relations(attributes),
    statistics: statisticsOf(attributes.view(IFLA_STATS64)),
    attributes,
  };
}

function names(attributes: NetlinkAttributes) {
  return {
    name: attributes.string(IFLA_IFNAME) ?? '',
    altNames: altNames(attributes.nested(IFLA_PROP_LIST)),
    alias: attributes.string(IFLA_IFALIAS) ?? '',
  };
}

/** Each is an attribute of one type, so the types cannot tell them apart. */
function altNames(list: NetlinkAttributes | undefined): string[] {
  return Array.from(list ?? [])
    .filter(({ type }) => type === IFLA_ALT_IFNAME)
    .map(({ value }) =>
      Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString().replace(/\0.*/s, ''),
    );
}

function hardware(attributes: NetlinkAttributes) {
  const carrier = attributes.u8(IFLA_CARRIER);
  const address = (type: number) => formatHardwareAddress(attributes.bytes(type) ?? new Uint8Array());
  return {
    carrier: carrier === undefined ? undefined : carrier !== 0,
    carrierChanges: attributes.u32(IFLA_CARRIER_CHANGES),
    operState: attributes.u8(IFLA_OPERSTATE) ?? 0,
    address: address(IFLA_ADDRESS),
    broadcast: address(IFLA_BROADCAST),
    permanentAddress: address(IFLA_PERM_ADDRESS),
  };
}

function limits(attributes: NetlinkAttributes) {
  return {
    mtu: attributes.u32(IFLA_MTU) ?? 0,
    minMtu: attributes.u32(IFLA_MIN_MTU),
    maxMtu: attributes.u32(IFLA_MAX_MTU),
    qdisc: attributes.string(IFLA_QDISC) ?? '',
    txQueueLength: attributes.u32(IFLA_TXQLEN),
    txQueues: attributes.u32(IFLA_NUM_TX_QUEUES),
    rxQueues: attributes.u32(IFLA_NUM_RX_QUEUES),
    promiscuity: attributes.u32(IFLA_PROMISCUITY),
  };
}

function relations(attributes: NetlinkAttributes) {
  const info = attributes.nested(IFLA_LINKINFO);
  return {
    group: attributes.u32(IFLA_GROUP) ?? 0,
    link: attributes.u32(IFLA_LINK),
    linkNamespace: attributes.s32(IFLA_LINK_NETNSID),
    master: attributes.u32(IFLA_MASTER),
    kind: info?.string(IFLA_INFO_KIND) ?? '',
    slaveKind: info?.string(IFLA_INFO_SLAVE_KIND) ?? '',
  };
}

function statisticsOf(bytes: DataView | undefined): LinkStatistics | undefined {
  if (!bytes) return undefined;
  const at = (offset: number) =>
    offset + 8 <= bytes.byteLength ? bytes.getBigUint64(offset, littleEndian) : 0n;
  return Object.fromEntries(LINK_STATISTICS.map((name, index) => [name, at(8 * index)])) as LinkStatistics;
}
