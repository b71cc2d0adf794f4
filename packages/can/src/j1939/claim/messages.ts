// The messages of network management: SAE J1939-81. Their numbers are little-endian on every machine.
import {
  J1939_PGN_ADDRESS_CLAIMED,
  J1939_PGN_ADDRESS_COMMANDED,
  J1939_PGN_PDU1_MAX,
  J1939_PGN_REQUEST,
} from '../../constants/j1939.js';
import type { J1939Filter } from '../filter.js';
import type { J1939Message } from '../receive.js';

/** Lets nothing else through. */
export const NETWORK_MANAGEMENT: readonly J1939Filter[] = [
  { pgn: J1939_PGN_ADDRESS_CLAIMED, pgnMask: J1939_PGN_PDU1_MAX },
  { pgn: J1939_PGN_REQUEST, pgnMask: J1939_PGN_PDU1_MAX },
  { pgn: J1939_PGN_ADDRESS_COMMANDED },
];

/** The longest of them, in bytes. */
export const LONGEST = 9;

export type ManagementMessage =
  /** A NAME has claimed an address, or says by an address that is none that it cannot have one. */
  | { readonly kind: 'claimed'; readonly addr: number; readonly name: bigint }
  /** Everybody is asked who has which address. */
  | { readonly kind: 'requested' }
  /** A NAME is told to take an address. */
  | { readonly kind: 'commanded'; readonly addr: number; readonly name: bigint };

/** @returns `undefined` for what is none of them */
export function managementMessage({ pgn, data, source }: J1939Message): ManagementMessage | undefined {
  if (pgn === J1939_PGN_ADDRESS_CLAIMED && data.length === 8) {
    return { kind: 'claimed', addr: source.addr, name: data.readBigUInt64LE() };
  }
  if (pgn === J1939_PGN_REQUEST && data.length >= 3) {
    return data.readUIntLE(0, 3) === J1939_PGN_ADDRESS_CLAIMED ? { kind: 'requested' } : undefined;
  }
  if (pgn === J1939_PGN_ADDRESS_COMMANDED && data.length === LONGEST) {
    return { kind: 'commanded', addr: data.readUInt8(8), name: data.readBigUInt64LE() };
  }
  return undefined;
}

/** Asks everybody for their address claims. */
export function requestForClaims(): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(J1939_PGN_ADDRESS_CLAIMED, 0, 3);
  return bytes;
}
