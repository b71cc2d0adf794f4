import type { J1939_NO_NAME } from './constants/j1939.js';

/** Address of a CAN_RAW or CAN_BCM socket. */
export interface CanInterfaceAddress {
  /** Name of the interface: `'can0'`; `''` for all CAN interfaces. */
  interface: string;
}

/** Address of a CAN_ISOTP socket: ISO 15765-2. */
export interface IsotpAddress extends CanInterfaceAddress {
  /** Identifier of the frames to receive; with CAN_EFF_FLAG, or above 0x7ff, a 29 bit one. */
  rxId: number;
  /** Identifier of the frames to send. */
  txId: number;
}

/** Address of a CAN_J1939 socket: SAE J1939. What is left out is J1939_NO_NAME, J1939_NO_PGN, J1939_NO_ADDR. */
export interface J1939Address extends CanInterfaceAddress {
  /** The ECU's name, 64 bits; J1939_NO_NAME, which is a number, for none. */
  name?: bigint | typeof J1939_NO_NAME | undefined;
  /** Parameter group number, 18 bits. */
  pgn?: number | undefined;
  /** Address on the bus, 8 bits. */
  addr?: number | undefined;
}

/** Which one it is, is the protocol's to say. */
export type CanAddress = CanInterfaceAddress | IsotpAddress | J1939Address;
