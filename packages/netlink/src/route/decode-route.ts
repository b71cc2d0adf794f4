import { littleEndian, netlinkAlign, viewPart } from '@sock/core';
import { NetlinkAttributes } from '../attributes/index.js';
import {
  RTA_CACHEINFO,
  RTA_DST,
  RTA_GATEWAY,
  RTA_IIF,
  RTA_METRICS,
  RTA_MULTIPATH,
  RTA_NH_ID,
  RTA_OIF,
  RTA_PREF,
  RTA_PREFSRC,
  RTA_PRIORITY,
  RTA_SRC,
  RTA_TABLE,
  RTA_VIA,
} from '../constants/routes.js';
import { addressText } from './ip-address.js';
import { RTA_CACHEINFO_LAYOUT as CACHEINFO, RTMSG, RTNEXTHOP, RTVIA } from './layout.js';
import type { NextHop, Route } from './route.js';

/** Ticks of the kernel in a second, as it tells them: USER_HZ. */
const TICKS = 100;

/** @returns `undefined` for what is no such message */
export function decodeRoute(body: DataView): Route | undefined {
  if (body.byteLength < RTMSG.size) return undefined;
  const attributes = new NetlinkAttributes(viewPart(body, RTMSG.size));
  const text = (type: number) => addressText(attributes.bytes(type));
  return {
    family: body.getUint8(RTMSG.family),
    destination: text(RTA_DST),
    destinationLength: body.getUint8(RTMSG.destinationLength),
    source: text(RTA_SRC),
    sourceLength: body.getUint8(RTMSG.sourceLength),
    tos: body.getUint8(RTMSG.tos),
    table: attributes.u32(RTA_TABLE) ?? body.getUint8(RTMSG.table),
    protocol: body.getUint8(RTMSG.protocol),
    scope: body.getUint8(RTMSG.scope),
    type: body.getUint8(RTMSG.type),
    flags: body.getUint32(RTMSG.flags, littleEndian),
    gateway: gatewayOf(attributes),
    interface: attributes.u32(RTA_OIF),
    inputInterface: attributes.u32(RTA_IIF),
    preferredSource: text(RTA_PREFSRC),
    priority: attributes.u32(RTA_PRIORITY) ?? 0,
    nextHops: nextHops(attributes.view(RTA_MULTIPATH)),
    nextHopId: attributes.u32(RTA_NH_ID),
    metrics: metricsOf(attributes.nested(RTA_METRICS)),
    preference: attributes.u8(RTA_PREF),
    expires: expiry(attributes.view(RTA_CACHEINFO, CACHEINFO.size)),
    attributes,
  };
}

function gatewayOf(attributes: NetlinkAttributes): string {
  const via = attributes.bytes(RTA_VIA)?.subarray(RTVIA.address);
  return addressText(attributes.bytes(RTA_GATEWAY) ?? via);
}

function nextHops(bytes: DataView | undefined): NextHop[] {
  const hops: NextHop[] = [];
  for (let rest = bytes; rest && rest.byteLength >= RTNEXTHOP.size; ) {
    const length = rest.getUint16(RTNEXTHOP.length, littleEndian);
    if (length < RTNEXTHOP.size || length > rest.byteLength) break;
    hops.push(nextHop(viewPart(rest, 0, length)));
    rest = viewPart(rest, Math.min(netlinkAlign(length), rest.byteLength));
  }
  return hops;
}

function nextHop(bytes: DataView): NextHop {
  return {
    gateway: gatewayOf(new NetlinkAttributes(viewPart(bytes, RTNEXTHOP.size))),
    interface: bytes.getInt32(RTNEXTHOP.index, littleEndian),
    // The kernel counts from 0.
    weight: bytes.getUint8(RTNEXTHOP.hops) + 1,
    flags: bytes.getUint8(RTNEXTHOP.flags),
  };
}

function metricsOf(attributes: NetlinkAttributes | undefined): Map<number, number> {
  const entries = Array.from(attributes ?? [], ({ type }) => [type, attributes?.u32(type)] as const);
  return new Map(entries.filter((entry): entry is [number, number] => entry[1] !== undefined));
}

function expiry(cacheinfo: DataView | undefined): number | undefined {
  const ticks = cacheinfo?.getInt32(CACHEINFO.expires, littleEndian);
  return ticks ? ticks / TICKS : undefined;
}
