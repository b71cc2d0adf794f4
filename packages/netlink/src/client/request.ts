import { isUint8Array } from 'node:util/types';
import { checkInteger, checkObject, invalidArgType, type NetlinkMessage } from '@sock/core';
import type { ExtendedAck } from './extended-ack.js';

/** What to ask of the kernel. */
export interface NetlinkRequest {
  /** `RTM_*`, or a family's number of generic netlink. */
  readonly type: number;
  /** `NLM_F_*`; `NLM_F_REQUEST` and `NLM_F_ACK` are added. */
  readonly flags?: number | undefined;
  /** The protocol's structure that comes first, `encodeIfinfomsg({ index })` say. */
  readonly header?: Uint8Array | undefined;
  /** What `nlaU32` and its kin make. */
  readonly attributes?: Iterable<Uint8Array> | undefined;
}

/** What the kernel answers. */
export interface NetlinkAnswer {
  /** The messages, without those that only end or acknowledge. */
  readonly messages: readonly NetlinkMessage[];
  /**
   * Whether objects changed while they were listed, and each time anew that this was tried: then some may be there
   * twice, or not at all.
   */
  readonly interrupted: boolean;
  /** What the kernel says besides: a warning, a cookie. */
  readonly extendedAck: ExtendedAck | undefined;
}

/** How to wait for an answer. */
export interface NetlinkOptions {
  /** Ends the wait. What was asked for may be done all the same. */
  readonly signal?: AbortSignal | undefined;
}

/** What to send, checked: the type, the flags, and the parts of the body. */
export interface CheckedRequest {
  readonly type: number;
  readonly flags: number;
  readonly parts: readonly Uint8Array[];
}

/** Checks what a user asks for, before any system call. */
export function checked(request: NetlinkRequest): CheckedRequest {
  checkObject(request, 'request', '{ type: RTM_GETLINK, flags: NLM_F_DUMP }');
  const { type, flags = 0, header, attributes = [] } = request;
  checkInteger(type, 'request.type', 0, 0xffff);
  checkInteger(flags, 'request.flags', 0, 0xffff);
  if (header !== undefined && !isUint8Array(header))
    throw invalidArgType('request.header', 'an instance of Uint8Array', header);
  const list = Array.from(attributes);
  if (!list.every(isUint8Array))
    throw invalidArgType('request.attributes', 'instances of Uint8Array', attributes);
  return { type, flags, parts: header ? [header, ...list] : list };
}
