import {
  type Ancillary,
  littleEndian,
  SCM_CREDENTIALS,
  SCM_PIDFD,
  SCM_RIGHTS,
  SCM_SECURITY,
  SOL_SOCKET,
  viewStruct,
} from '@sock/core';
import { decodeFds } from './descriptors.js';
import { decodeSecurity } from './security.js';
import { decodeUcred, type Ucred } from './ucred.js';

/** What a control message between Unix sockets says; `name` is its type. */
export type UnixAncillary =
  /** Descriptors of this process; the receiver closes them. */
  | { readonly name: 'SCM_RIGHTS'; readonly value: number[] }
  /** Who sent it. `SO_PASSCRED` asks for it. */
  | { readonly name: 'SCM_CREDENTIALS'; readonly value: Ucred }
  /** A descriptor of the sender's process, which the receiver closes. `SO_PASSPIDFD` asks for it. */
  | { readonly name: 'SCM_PIDFD'; readonly value: number }
  /** The sender's label. `SO_PASSSEC` asks for it. */
  | { readonly name: 'SCM_SECURITY'; readonly value: string };

/**
 * Reads a control message of unix(7).
 *
 * @returns `undefined` for control messages of other levels and types
 */
export function decodeUnixAncillary({ level, type, data }: Ancillary): UnixAncillary | undefined {
  if (level !== SOL_SOCKET) return undefined;
  switch (type) {
    case SCM_RIGHTS:
      return { name: 'SCM_RIGHTS', value: decodeFds(data) };
    case SCM_CREDENTIALS:
      return { name: 'SCM_CREDENTIALS', value: decodeUcred(data) };
    case SCM_PIDFD:
      return { name: 'SCM_PIDFD', value: viewStruct('int', 4, data).getInt32(0, littleEndian) };
    case SCM_SECURITY:
      return { name: 'SCM_SECURITY', value: decodeSecurity(data) };
    default:
      return undefined;
  }
}
