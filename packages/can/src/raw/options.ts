import {
  checkInteger,
  SO_RXQ_OVFL,
  SO_TIMESTAMPING,
  SOF_TIMESTAMPING_RAW_HARDWARE,
  SOF_TIMESTAMPING_RX_HARDWARE,
  SOF_TIMESTAMPING_RX_SOFTWARE,
  SOF_TIMESTAMPING_SOFTWARE,
  SOL_SOCKET,
} from '@sock/core';
import { CAN_ERR_MASK, CANXL_VCID_VAL_MASK } from '../constants/frames.js';
import {
  CAN_RAW_ERR_FILTER,
  CAN_RAW_FD_FRAMES,
  CAN_RAW_LOOPBACK,
  CAN_RAW_RECV_OWN_MSGS,
  CAN_RAW_XL_FRAMES,
  CAN_RAW_XL_VCID_OPTS,
  CAN_RAW_XL_VCID_RX_FILTER,
  CAN_RAW_XL_VCID_TX_PASS,
  CAN_RAW_XL_VCID_TX_SET,
  SOL_CAN_RAW,
} from '../constants/raw.js';
import type { OptionTarget } from './filters.js';

/**
 * Says which error frames a CAN_RAW socket receives; none until this is called. Source: can.rst, `CAN_RAW_ERR_FILTER`.
 *
 * @param mask a sum of `CAN_ERR_TX_TIMEOUT`, `CAN_ERR_LOSTARB`, …; `CAN_ERR_MASK` for all
 */
export function setErrorMask(socket: OptionTarget, mask: number): void {
  checkInteger(mask, 'mask', 0, CAN_ERR_MASK);
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_ERR_FILTER, mask);
}

/**
 * Whether what a CAN_RAW socket sends is received by the other sockets of this machine too; at first it is.
 * Source: can.rst, `CAN_RAW_LOOPBACK`.
 */
export function setLoopback(socket: OptionTarget, on: boolean): void {
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_LOOPBACK, on);
}

/**
 * Whether a CAN_RAW socket receives what it has sent itself, when it was sent; at first it does not. It takes loopback.
 * Source: can.rst, `CAN_RAW_RECV_OWN_MSGS`.
 */
export function setReceiveOwnMessages(socket: OptionTarget, on: boolean): void {
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_RECV_OWN_MSGS, on);
}

/** Whether a CAN_RAW socket sends and receives CAN FD frames too. Source: can.rst, `CAN_RAW_FD_FRAMES`. */
export function setFdFrames(socket: OptionTarget, on: boolean): void {
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_FD_FRAMES, on);
}

/** Whether a CAN_RAW socket sends and receives CAN XL frames too: Linux 6.2. Source: can.rst, `CAN_RAW_XL_FRAMES`. */
export function setXlFrames(socket: OptionTarget, on: boolean): void {
  socket.setsockopt(SOL_CAN_RAW, CAN_RAW_XL_FRAMES, on);
}

/** What a socket does with the numbers of virtual networks (VCID) in CAN XL frames. */
export interface XlVcidOptions {
  /** `'frame'`: each frame goes with its own `vcid`. A number: all go with this one. Left out: all go with 0. */
  readonly send?: 'frame' | number | undefined;
  /**
   * Which frames to receive: those whose VCID agrees with `vcid` in all bits that are set in `mask` (0: all). Left
   * out: only those with VCID 0.
   */
  readonly receive?: { readonly vcid: number; readonly mask: number } | undefined;
}

/**
 * Says what a CAN_RAW socket does with virtual networks: `struct can_raw_vcid_options`, Linux 6.9.
 *
 * @throws SocketError `ENOPROTOOPT` from an older kernel, which neither changes nor filters VCIDs
 */
export function setXlVcid(socket: OptionTarget, { send, receive }: XlVcidOptions): void {
  const flags =
    (send === 'frame' ? CAN_RAW_XL_VCID_TX_PASS : 0) |
    (typeof send === 'number' ? CAN_RAW_XL_VCID_TX_SET : 0) |
    (receive ? CAN_RAW_XL_VCID_RX_FILTER : 0);
  const octets = {
    send: send === 'frame' ? 0 : (send ?? 0),
    vcid: receive?.vcid ?? 0,
    mask: receive?.mask ?? 0,
  };
  for (const [name, value] of Object.entries(octets)) checkInteger(value, name, 0, CANXL_VCID_VAL_MASK);
  socket.setsockopt(
    SOL_CAN_RAW,
    CAN_RAW_XL_VCID_OPTS,
    Uint8Array.of(flags, octets.send, octets.vcid, octets.mask),
  );
}

/** Asks for the number of frames lost with each frame: socket(7), `SO_RXQ_OVFL`. */
export function setDropReports(socket: OptionTarget, on: boolean): void {
  socket.setsockopt(SOL_SOCKET, SO_RXQ_OVFL, on);
}

/** Asks for the kernel's time, and the interface's where it has a clock, with each frame: `SO_TIMESTAMPING`. */
export function setTimestamps(socket: OptionTarget, on: boolean): void {
  const all =
    SOF_TIMESTAMPING_RX_SOFTWARE |
    SOF_TIMESTAMPING_SOFTWARE |
    SOF_TIMESTAMPING_RX_HARDWARE |
    SOF_TIMESTAMPING_RAW_HARDWARE;
  socket.setsockopt(SOL_SOCKET, SO_TIMESTAMPING, on ? all : 0);
}
