import { checkInteger, checkObject, littleEndian, newStruct, viewStruct } from '@sock/core';

/** How a channel over BR/EDR works: the value of `L2CAP_OPTIONS`. What is left out of a set is 0. */
export interface L2capOptions {
  /** Longest packet that may be sent: bytes, what the peer takes; 0 until it has said so. */
  readonly omtu?: number | undefined;
  /** Longest packet that is received: bytes, 48 and more, 672 on a new socket. */
  readonly imtu?: number | undefined;
  /** After which packets are dropped that could not be sent: milliseconds; 0xffff (at first) for never. */
  readonly flushTo?: number | undefined;
  /** `L2CAP_MODE_BASIC`, `L2CAP_MODE_ERTM` or `L2CAP_MODE_STREAMING`. */
  readonly mode?: number | undefined;
  /** 1 for a checksum in each packet, as on a new socket. Not in basic mode. */
  readonly fcs?: number | undefined;
  /** How often a packet is sent until the connection is given up: 3 on a new socket. */
  readonly maxTx?: number | undefined;
  /** Packets that may be under way: 63 on a new socket. */
  readonly txwinSize?: number | undefined;
}

// struct l2cap_options: <bluetooth/l2cap.h>
const NAME = 'struct l2cap_options';
const SIZE = 12;
const OMTU = 0;
const IMTU = 2;
const FLUSH_TO = 4;
const MODE = 6;
const FCS = 7;
const MAX_TX = 8;
const TXWIN_SIZE = 10;

/**
 * The value of `L2CAP_OPTIONS`, which is set before connect or listen. The kernel takes all of it at once: begin with
 * what {@link decodeL2capOptions} gives.
 *
 * @example
 * const options = decodeL2capOptions(socket.getsockopt(SOL_L2CAP, L2CAP_OPTIONS, 12));
 * socket.setsockopt(SOL_L2CAP, L2CAP_OPTIONS, encodeL2capOptions({ ...options, imtu: 1024 }));
 */
export function encodeL2capOptions(options: L2capOptions): Buffer {
  checkObject(options, 'options', '{ omtu: 672, imtu: 672 }');
  const { omtu = 0, imtu = 0, flushTo = 0, mode = 0, fcs = 0, maxTx = 0, txwinSize = 0 } = options;
  for (const [name, value] of Object.entries({ omtu, imtu, flushTo, txwinSize }))
    checkInteger(value, `options.${name}`, 0, 0xffff);
  for (const [name, value] of Object.entries({ mode, fcs, maxTx }))
    checkInteger(value, `options.${name}`, 0, 0xff);
  const { bytes, view } = newStruct(NAME, SIZE);
  view.setUint16(OMTU, omtu, littleEndian);
  view.setUint16(IMTU, imtu, littleEndian);
  view.setUint16(FLUSH_TO, flushTo, littleEndian);
  bytes[MODE] = mode;
  bytes[FCS] = fcs;
  bytes[MAX_TX] = maxTx;
  view.setUint16(TXWIN_SIZE, txwinSize, littleEndian);
  return bytes;
}

/**
 * The opposite of {@link encodeL2capOptions}.
 *
 * @example decodeL2capOptions(socket.getsockopt(SOL_L2CAP, L2CAP_OPTIONS, 12));
 */
export function decodeL2capOptions(data: Uint8Array): Required<L2capOptions> {
  const view = viewStruct(NAME, SIZE, data);
  return {
    omtu: view.getUint16(OMTU, littleEndian),
    imtu: view.getUint16(IMTU, littleEndian),
    flushTo: view.getUint16(FLUSH_TO, littleEndian),
    mode: view.getUint8(MODE),
    fcs: view.getUint8(FCS),
    maxTx: view.getUint8(MAX_TX),
    txwinSize: view.getUint16(TXWIN_SIZE, littleEndian),
  };
}
