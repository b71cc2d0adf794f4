// Structures that come first in messages of rtnetlink, to send: <linux/rtnetlink.h>, rtnetlink(7).
import { checkInteger, littleEndian, newStruct } from '@sock/core';
import { IFADDRMSG, IFINFOMSG, NDMSG, RTMSG } from './layout.js';

/** What of `struct ifinfomsg` is not 0. */
export interface Ifinfomsg {
  /** `AF_*`. */
  readonly family?: number | undefined;
  /** Kind of hardware, `ARPHRD_*`. */
  readonly type?: number | undefined;
  /** Of the interface. */
  readonly index?: number | undefined;
  /** `IFF_*`. */
  readonly flags?: number | undefined;
  /** Which of the flags to change. */
  readonly change?: number | undefined;
}

/** Comes first in messages about links. */
export function encodeIfinfomsg(header: Ifinfomsg): Buffer {
  return encoded('struct ifinfomsg', IFINFOMSG, { type: 2, index: 4, flags: 4, change: 4 }, header);
}

/** What of `struct ifaddrmsg` is not 0. */
export interface Ifaddrmsg {
  /** `AF_INET`, `AF_INET6`. */
  readonly family?: number | undefined;
  /** Bits of the address that are the network's. */
  readonly prefixLength?: number | undefined;
  /** `IFA_F_*` up to 0x80. */
  readonly flags?: number | undefined;
  /** `RT_SCOPE_*`. */
  readonly scope?: number | undefined;
  /** Of the interface. */
  readonly index?: number | undefined;
}

/** Comes first in messages about addresses. */
export function encodeIfaddrmsg(header: Ifaddrmsg): Buffer {
  return encoded('struct ifaddrmsg', IFADDRMSG, { index: 4 }, header);
}

/** What of `struct rtmsg` is not 0. */
export interface Rtmsg {
  /** `AF_INET`, `AF_INET6`. */
  readonly family?: number | undefined;
  /** Bits of the destination that are the network's. */
  readonly destinationLength?: number | undefined;
  /** Bits of the source that are the network's. */
  readonly sourceLength?: number | undefined;
  /** Type of service. */
  readonly tos?: number | undefined;
  /** `RT_TABLE_*`. */
  readonly table?: number | undefined;
  /** `RTPROT_*`. */
  readonly protocol?: number | undefined;
  /** `RT_SCOPE_*`. */
  readonly scope?: number | undefined;
  /** `RTN_*`. */
  readonly type?: number | undefined;
  /** `RTM_F_*`, `RTNH_F_*`. */
  readonly flags?: number | undefined;
}

/** Comes first in messages about routes. */
export function encodeRtmsg(header: Rtmsg): Buffer {
  return encoded('struct rtmsg', RTMSG, { flags: 4 }, header);
}

/** What of `struct ndmsg` is not 0. */
export interface Ndmsg {
  /** `AF_INET`, `AF_INET6`, `AF_BRIDGE`. */
  readonly family?: number | undefined;
  /** Of the interface. */
  readonly index?: number | undefined;
  /** `NUD_*`. */
  readonly state?: number | undefined;
  /** `NTF_*`. */
  readonly flags?: number | undefined;
  /** `RTN_*`. */
  readonly type?: number | undefined;
}

/** Comes first in messages about neighbours. */
export function encodeNdmsg(header: Ndmsg): Buffer {
  return encoded('struct ndmsg', NDMSG, { index: 4, state: 2 }, header);
}

/** Of a structure: where its fields are, and how long it is. */
interface Layout {
  readonly size: number;
}
type Fields<L extends Layout, T> = { readonly [Name in Exclude<keyof L, 'size'>]?: T | undefined };

/** @param widths of the fields, in bytes; 1 when left out */
function encoded<L extends Layout>(
  struct: string,
  { size, ...offsets }: L,
  widths: Fields<L, 2 | 4>,
  values: Fields<L, number>,
): Buffer {
  const { bytes, view } = newStruct(struct, size);
  for (const [name, offset] of Object.entries(offsets as Record<string, number>)) {
    const { [name]: width = 1 } = widths as Record<string, number>;
    const { [name]: value = 0 } = values as Record<string, number>;
    checkInteger(value, name, 0, 2 ** (8 * width) - 1);
    if (width === 1) view.setUint8(offset, value);
    else if (width === 2) view.setUint16(offset, value, littleEndian);
    else view.setUint32(offset, value, littleEndian);
  }
  return bytes;
}
