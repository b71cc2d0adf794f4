// Structures that come first in messages of rtnetlink, to send: <linux/rtnetlink.h>, rtnetlink(7).
import { checkInteger, littleEndian, newStruct } from '@sock/core';
import { IFADDRMSG, IFINFOMSG, NDMSG, RTMSG } from './layout.js';

/** What of `struct ifinfomsg` is not 0. */
export interface Ifinfomsg {
  /** `AF_*`. */
  readonly family?: number;
  /** Kind of hardware, `ARPHRD_*`. */
  readonly type?: number;
  /** Of the interface. */
  readonly index?: number;
  /** `IFF_*`. */
  readonly flags?: number;
  /** Which of the flags to change. */
  readonly change?: number;
}

/** Comes first in messages about links. */
export function encodeIfinfomsg({ family, type, index, flags, change }: Ifinfomsg): Buffer {
  return encoded('struct ifinfomsg', IFINFOMSG.size, [
    ['family', IFINFOMSG.family, 1, family],
    ['type', IFINFOMSG.type, 2, type],
    ['index', IFINFOMSG.index, 4, index],
    ['flags', IFINFOMSG.flags, 4, flags],
    ['change', IFINFOMSG.change, 4, change],
  ]);
}

/** What of `struct ifaddrmsg` is not 0. */
export interface Ifaddrmsg {
  /** `AF_INET`, `AF_INET6`. */
  readonly family?: number;
  /** Bits of the address that are the network's. */
  readonly prefixLength?: number;
  /** `IFA_F_*` up to 0x80. */
  readonly flags?: number;
  /** `RT_SCOPE_*`. */
  readonly scope?: number;
  /** Of the interface. */
  readonly index?: number;
}

/** Comes first in messages about addresses. */
export function encodeIfaddrmsg({ family, prefixLength, flags, scope, index }: Ifaddrmsg): Buffer {
  return encoded('struct ifaddrmsg', IFADDRMSG.size, [
    ['family', IFADDRMSG.family, 1, family],
    ['prefixLength', IFADDRMSG.prefixLength, 1, prefixLength],
    ['flags', IFADDRMSG.flags, 1, flags],
    ['scope', IFADDRMSG.scope, 1, scope],
    ['index', IFADDRMSG.index, 4, index],
  ]);
}

/** What of `struct rtmsg` is not 0. */
export interface Rtmsg {
  /** `AF_INET`, `AF_INET6`. */
  readonly family?: number;
  /** Bits of the destination that are the network's. */
  readonly destinationLength?: number;
  /** Bits of the source that are the network's. */
  readonly sourceLength?: number;
  /** Type of service. */
  readonly tos?: number;
  /** `RT_TABLE_*`. */
  readonly table?: number;
  /** `RTPROT_*`. */
  readonly protocol?: number;
  /** `RT_SCOPE_*`. */
  readonly scope?: number;
  /** `RTN_*`. */
  readonly type?: number;
  /** `RTM_F_*`, `RTNH_F_*`. */
  readonly flags?: number;
}

/** Comes first in messages about routes. */
export function encodeRtmsg(route: Rtmsg): Buffer {
  return encoded('struct rtmsg', RTMSG.size, [
    ['family', RTMSG.family, 1, route.family],
    ['destinationLength', RTMSG.destinationLength, 1, route.destinationLength],
    ['sourceLength', RTMSG.sourceLength, 1, route.sourceLength],
    ['tos', RTMSG.tos, 1, route.tos],
    ['table', RTMSG.table, 1, route.table],
    ['protocol', RTMSG.protocol, 1, route.protocol],
    ['scope', RTMSG.scope, 1, route.scope],
    ['type', RTMSG.type, 1, route.type],
    ['flags', RTMSG.flags, 4, route.flags],
  ]);
}

/** What of `struct ndmsg` is not 0. */
export interface Ndmsg {
  /** `AF_INET`, `AF_INET6`, `AF_BRIDGE`. */
  readonly family?: number;
  /** Of the interface. */
  readonly index?: number;
  /** `NUD_*`. */
  readonly state?: number;
  /** `NTF_*`. */
  readonly flags?: number;
  /** `RTN_*`. */
  readonly type?: number;
}

/** Comes first in messages about neighbours. */
export function encodeNdmsg({ family, index, state, flags, type }: Ndmsg): Buffer {
  return encoded('struct ndmsg', NDMSG.size, [
    ['family', NDMSG.family, 1, family],
    ['index', NDMSG.index, 4, index],
    ['state', NDMSG.state, 2, state],
    ['flags', NDMSG.flags, 1, flags],
    ['type', NDMSG.type, 1, type],
  ]);
}

type Field = readonly [name: string, offset: number, size: 1 | 2 | 4, value: number | undefined];

function encoded(struct: string, size: number, fields: readonly Field[]): Buffer {
  const { bytes, view } = newStruct(struct, size);
  for (const [name, offset, width, value = 0] of fields) {
    checkInteger(value, name, 0, 2 ** (8 * width) - 1);
    if (width === 1) view.setUint8(offset, value);
    else if (width === 2) view.setUint16(offset, value, littleEndian);
    else view.setUint32(offset, value, littleEndian);
  }
  return bytes;
}
