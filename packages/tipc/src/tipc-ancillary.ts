import { type Ancillary, littleEndian, viewStruct } from '@sock/core';
import { SOL_TIPC, TIPC_DESTNAME, TIPC_ERRINFO, TIPC_RETDATA } from './constants.js';

/** What a control message of a TIPC socket says; `name` is its type. */
export type TipcAncillary =
  /** A message of this socket came back: the reason (`TIPC_ERR_*`, `TIPC_CONN_SHUTDOWN`), and how long it was. */
  | { readonly name: 'TIPC_ERRINFO'; readonly value: { readonly error: number; readonly length: number } }
  /** The data that came back. */
  | { readonly name: 'TIPC_RETDATA'; readonly value: Buffer }
  /** The range that the sender named. */
  | {
      readonly name: 'TIPC_DESTNAME';
      readonly value: { readonly type: number; readonly lower: number; readonly upper: number };
    };

/** A message that the receiver did not get. */
export interface ReturnedMessage {
  /** Why: `TIPC_ERR_NO_NAME`, `TIPC_ERR_NO_PORT`, … */
  readonly error: number;
  /** As much of it as came back; the kernel returns at most 1024 bytes. */
  readonly data: Buffer;
}

/**
 * Reads a control message of TIPC.
 *
 * @returns `undefined` for control messages of other levels and types
 */
export function decodeTipcAncillary({ level, type, data }: Ancillary): TipcAncillary | undefined {
  if (level !== SOL_TIPC) return undefined;
  if (type === TIPC_RETDATA) return { name: 'TIPC_RETDATA', value: Buffer.from(data) };
  if (type === TIPC_ERRINFO) {
    const [error, length] = numbers(data, 2) as [number, number];
    return { name: 'TIPC_ERRINFO', value: { error, length } };
  }
  if (type !== TIPC_DESTNAME) return undefined;
  const [first, lower, upper] = numbers(data, 3) as [number, number, number];
  return { name: 'TIPC_DESTNAME', value: { type: first, lower, upper } };
}

/**
 * The message of this socket that `recvmsg` got back, if it is one: without it, it looks like an empty message. A
 * connectionless socket gets them when TIPC_DEST_DROPPABLE is 0.
 *
 * @param received what `recvmsg` answered; give it room for the control messages: 1200 bytes
 */
export function returnedMessage(received: {
  readonly ancillary: readonly Ancillary[];
}): ReturnedMessage | undefined {
  const decoded = received.ancillary.map(decodeTipcAncillary);
  const info = decoded.find((each) => each?.name === 'TIPC_ERRINFO');
  if (info?.name !== 'TIPC_ERRINFO') return undefined;
  const data = decoded.find((each) => each?.name === 'TIPC_RETDATA');
  return { error: info.value.error, data: data?.name === 'TIPC_RETDATA' ? data.value : Buffer.alloc(0) };
}

function numbers(data: Uint8Array, count: number): number[] {
  const view = viewStruct('TIPC control message', 4 * count, data);
  return Array.from({ length: count }, (_, i) => view.getUint32(4 * i, littleEndian));
}
