import {
  type Ancillary,
  decodeSockExtendedErr,
  decodeTimestamp,
  findAncillary,
  littleEndian,
  netlinkAttributeMap,
  SCM_TSTAMP_ACK,
  SCM_TSTAMP_SCHED,
  SO_EE_ORIGIN_TIMESTAMPING,
  type SockExtendedErr,
  SocketError,
  viewOf,
} from '@sock/core';
import { AF_CAN } from '../af-can.js';
import {
  J1939_EE_INFO_RX_ABORT,
  J1939_EE_INFO_RX_DPO,
  J1939_EE_INFO_RX_RTS,
  J1939_EE_INFO_TX_ABORT,
  J1939_NLA_BYTES_ACKED,
  J1939_NLA_DEST_ADDR,
  J1939_NLA_DEST_NAME,
  J1939_NLA_PGN,
  J1939_NLA_SRC_ADDR,
  J1939_NLA_SRC_NAME,
  J1939_NLA_TOTAL_SIZE,
  SCM_J1939_ERRQUEUE,
  SOL_CAN_J1939,
} from '../constants/j1939.js';
import { CAN_J1939 } from '../constants/protocols.js';

/** What became of a message. `tx` kinds are of those that this socket sends, `rx` kinds of those that it receives. */
export type J1939ReportKind =
  /** A part of the message was handed to the interface. */
  | 'txScheduled'
  /** The message is out; one of several frames to a single receiver was acknowledged by it. */
  | 'txAcknowledged'
  /** The message is lost: `error` says why. */
  | 'txAborted'
  /** A message of several frames begins: request to send. */
  | 'rxStarted'
  /** A further part of a message above 1785 bytes begins: data packet offset. */
  | 'rxContinued'
  /** The message is lost: `error` says why. */
  | 'rxAborted'
  /** A kind that is newer than this code. */
  | 'unknown';

/** An entry of a J1939 socket's error queue. */
export interface J1939Report {
  /** What became of the message. */
  readonly kind: J1939ReportKind;
  /** Of `tx` kinds: which message of this socket, counted from 0. */
  readonly key: number;
  /** Of messages that are lost. */
  readonly error: SocketError | undefined;
  /** How many bytes the receiver has acknowledged so far. */
  readonly bytesAcked: number | undefined;
  /** Of `rxStarted`: the length of the message in bytes. */
  readonly totalSize: number | undefined;
  /** Of `rxStarted`: the parameter group. */
  readonly pgn: number | undefined;
  /** Of `rxStarted`: who sends. */
  readonly source: { readonly addr: number; readonly name: bigint } | undefined;
  /** Of `rxStarted`: who receives. */
  readonly destination: { readonly addr: number; readonly name: bigint } | undefined;
  /** When, by the kernel's clock: nanoseconds since 1970. */
  readonly timestamp: bigint | undefined;
}

/**
 * What a message of the error queue says, as recvmsg with `MSG_ERRQUEUE` gives it.
 *
 * Source: <linux/can/j1939.h>, <linux/errqueue.h>; Documentation/networking/j1939.rst of the kernel.
 *
 * @returns `undefined` when it is no report of J1939
 */
export function decodeJ1939Report(message: {
  readonly data: Uint8Array;
  readonly ancillary: readonly Ancillary[];
}): J1939Report | undefined {
  const { data, ancillary } = message;
  const item = findAncillary(ancillary, SOL_CAN_J1939, SCM_J1939_ERRQUEUE);
  if (!item) return undefined;
  const entry = decodeSockExtendedErr(item.data);
  const kind = kindOf(entry);
  return {
    kind,
    key: entry.data,
    error: kind.endsWith('Aborted') ? errorOf(entry, kind) : undefined,
    ...attributesOf(data),
    timestamp: ancillary.map(decodeTimestamp).find((time) => time !== undefined)?.software,
  };
}

function kindOf({ origin, info }: SockExtendedErr): J1939ReportKind {
  if (origin === SO_EE_ORIGIN_TIMESTAMPING) {
    if (info === SCM_TSTAMP_ACK) return 'txAcknowledged';
    return info === SCM_TSTAMP_SCHED ? 'txScheduled' : 'unknown';
  }
  switch (info) {
    case J1939_EE_INFO_TX_ABORT:
      return 'txAborted';
    case J1939_EE_INFO_RX_RTS:
      return 'rxStarted';
    case J1939_EE_INFO_RX_DPO:
      return 'rxContinued';
    case J1939_EE_INFO_RX_ABORT:
      return 'rxAborted';
    default:
      return 'unknown';
  }
}

function errorOf({ errno }: SockExtendedErr, kind: J1939ReportKind): SocketError {
  // Kernels give some of these numbers negated.
  const number = -Math.abs(errno | 0);
  return SocketError.of(
    number,
    kind === 'txAborted' ? 'send' : 'recv',
    {},
    { family: AF_CAN, proto: CAN_J1939 },
  );
}

type AttributeFields = Pick<J1939Report, 'bytesAcked' | 'totalSize' | 'pgn' | 'source' | 'destination'>;

function attributesOf(data: Uint8Array): AttributeFields {
  const attributes = netlinkAttributeMap(viewOf(data));
  const u32 = (type: number) => attributes.get(type)?.getUint32(0, littleEndian);
  return {
    bytesAcked: u32(J1939_NLA_BYTES_ACKED),
    totalSize: u32(J1939_NLA_TOTAL_SIZE),
    pgn: u32(J1939_NLA_PGN),
    source: partner(attributes, J1939_NLA_SRC_ADDR, J1939_NLA_SRC_NAME),
    destination: partner(attributes, J1939_NLA_DEST_ADDR, J1939_NLA_DEST_NAME),
  };
}

function partner(attributes: Map<number, DataView>, addrType: number, nameType: number) {
  const addr = attributes.get(addrType)?.getUint8(0);
  const name = attributes.get(nameType)?.getBigUint64(0, littleEndian);
  return addr === undefined ? undefined : { addr, name: name ?? 0n };
}
