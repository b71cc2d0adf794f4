import { littleEndian, netlinkAttributeMap, viewPart } from '@sock/core';
import type { CanInterface } from './can-interface.js';
import { controllerOf } from './controller.js';

// struct ifinfomsg: <linux/rtnetlink.h>
const TYPE = 2;
const INDEX = 4;
const FLAGS = 8;
const IFINFOMSG = 16;

const ARPHRD_CAN = 280;
const IFF_UP = 0x1;
const IFF_RUNNING = 0x40;

// <linux/if_link.h>
const IFLA_IFNAME = 3;
const IFLA_MTU = 4;
const IFLA_TXQLEN = 13;
const IFLA_LINKINFO = 18;
const IFLA_INFO_KIND = 1;
const IFLA_INFO_DATA = 2;
const IFLA_INFO_XSTATS = 3;

const NOTHING = new DataView(new ArrayBuffer(0));

/** @returns `undefined` for an interface that is none of CAN */
export function decodeLink(message: DataView): CanInterface | undefined {
  if (message.byteLength < IFINFOMSG || message.getUint16(TYPE, littleEndian) !== ARPHRD_CAN)
    return undefined;
  const attributes = netlinkAttributeMap(viewPart(message, IFINFOMSG));
  const flags = message.getUint32(FLAGS, littleEndian);
  const info = netlinkAttributeMap(attributes.get(IFLA_LINKINFO) ?? NOTHING);
  const number = (type: number) => attributes.get(type)?.getUint32(0, littleEndian) ?? 0;
  return {
    index: message.getInt32(INDEX, littleEndian),
    name: text(attributes.get(IFLA_IFNAME)),
    type: text(info.get(IFLA_INFO_KIND)),
    mtu: number(IFLA_MTU),
    up: (flags & IFF_UP) !== 0,
    running: (flags & IFF_RUNNING) !== 0,
    txQueueLength: number(IFLA_TXQLEN),
    ...controllerOf(netlinkAttributeMap(info.get(IFLA_INFO_DATA) ?? NOTHING), info.get(IFLA_INFO_XSTATS)),
  };
}

/** A string of C, its NUL left out. */
function text(value: DataView = NOTHING): string {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}
