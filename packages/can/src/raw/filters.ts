import {
  checkInteger,
  checkObject,
  type Data,
  invalidArgType,
  littleEndian,
  outOfRange,
  viewOf,
} from '@sock/core';
import {
  CAN_EFF_FLAG,
  CAN_EFF_MASK,
  CAN_INV_FILTER,
  CAN_RAW_FILTER_MAX,
  CAN_RTR_FLAG,
  CAN_SFF_MASK,
} from '../constants/frames.js';
import { CAN_RAW_FILTER, CAN_RAW_JOIN_FILTERS, SOL_CAN_RAW } from '../constants/raw.js';

/** What has socket options: a CAN_RAW socket here. */
export interface OptionTarget {
  /** As `Socket` has it: setsockopt(2). */
  setsockopt(level: number, name: number, value: number | boolean | Data): void;
}

/**
 * Which frames to receive: those whose identifier agrees with `id` in all bits that are set in `mask`. Of CAN XL
 * frames the priority is looked at.
 *
 * @example { id: 0x123 } // exactly this one, standard or extended
 * @example { id: 0x700, mask: 0x700, extended: false } // 0x700 to 0x7ff, standard only
 */
export interface CanFilter {
  /** 11 bits when `extended` is false, otherwise 29. */
  readonly id: number;
  /** As many bits as `id` may have; all of them when left out. */
  readonly mask?: number | undefined;
  /** Only identifiers of 29 bits, or (`false`) only of 11; both when left out. */
  readonly extended?: boolean | undefined;
  /** Only remote frames, or (`false`) none of them; both when left out. */
  readonly remote?: boolean | undefined;
  /** Whether to receive the frames that do not agree instead. */
  readonly inverted?: boolean | undefined;
}

// struct can_filter: <linux/can.h>
const SIZE = 8;
const ID = 0;
const MASK = 4;

/**
 * The value of `CAN_RAW_FILTER`: an array of `struct can_filter`.
 *
 * @throws TypeError, RangeError; also for more than `CAN_RAW_FILTER_MAX` (512) filters
 */
export function encodeFilters(filters: Iterable<CanFilter>): Buffer {
  if (typeof filters !== 'object' || filters === null || !(Symbol.iterator in filters))
    throw invalidArgType('filters', 'an iterable of filters', filters);
  const list = [...filters];
  if (list.length > CAN_RAW_FILTER_MAX)
    throw outOfRange('filters.length', `<= ${CAN_RAW_FILTER_MAX}`, list.length);
  const bytes = Buffer.alloc(SIZE * list.length);
  const view = viewOf(bytes);
  list.forEach((filter, index) => {
    const [id, mask] = idAndMask(filter, `filters[${index}]`);
    view.setUint32(SIZE * index + ID, id, littleEndian);
    view.setUint32(SIZE * index + MASK, mask, littleEndian);
  });
  return bytes;
}

function idAndMask(filter: CanFilter, name: string): [id: number, mask: number] {
  checkObject(filter, name, '{ id: 0x123, mask: 0x7ff }');
  const { id, extended, remote, inverted } = filter;
  for (const [field, value] of Object.entries({ extended, remote, inverted })) {
    if (value !== undefined && typeof value !== 'boolean')
      throw invalidArgType(`${name}.${field}`, 'a boolean', value);
  }
  const bits = extended === false ? CAN_SFF_MASK : CAN_EFF_MASK;
  const mask = filter.mask ?? bits;
  checkInteger(id, `${name}.id`, 0, bits);
  checkInteger(mask, `${name}.mask`, 0, bits);
  const flags = (extended ? CAN_EFF_FLAG : 0) + (remote ? CAN_RTR_FLAG : 0);
  const flagMask = (extended === undefined ? 0 : CAN_EFF_FLAG) + (remote === undefined ? 0 : CAN_RTR_FLAG);
  return [id + flags + (inverted ? CAN_INV_FILTER : 0), mask + flagMask];
}

/**
 * Says which frames a CAN_RAW socket receives; all until this is called. Error frames have a mask of their own:
 * {@link setErrorMask}.
 *
 * Source: can.rst, `CAN_RAW_FILTER` and `CAN_RAW_JOIN_FILTERS`.
 *
 * @param filters a frame has to pass one of them; without any the socket receives nothing
 * @param joined whether a frame has to pass all of them instead
 * @throws TypeError, RangeError for what are no filters; SocketError what the kernel says, and then nothing has changed
 */
export function setFilters(
  socket: OptionTarget,
  filters: Iterable<CanFilter>,
  { joined = false }: { readonly joined?: boolean | undefined } = {},
): void {
  // The kernel may refuse filters, but never the other option of a socket that has taken them.
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_FILTER, encodeFilters(filters));
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_JOIN_FILTERS, joined);
}
