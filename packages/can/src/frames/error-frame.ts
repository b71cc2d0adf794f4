import { invalidArgValue } from '@sock/core';
import {
  CAN_ERR_ACK,
  CAN_ERR_BUSERROR,
  CAN_ERR_BUSOFF,
  CAN_ERR_CNT,
  CAN_ERR_CRTL,
  CAN_ERR_CRTL_ACTIVE,
  CAN_ERR_CRTL_RX_OVERFLOW,
  CAN_ERR_CRTL_RX_PASSIVE,
  CAN_ERR_CRTL_RX_WARNING,
  CAN_ERR_CRTL_TX_OVERFLOW,
  CAN_ERR_CRTL_TX_PASSIVE,
  CAN_ERR_CRTL_TX_WARNING,
  CAN_ERR_LOSTARB,
  CAN_ERR_PROT,
  CAN_ERR_PROT_ACTIVE,
  CAN_ERR_PROT_BIT,
  CAN_ERR_PROT_BIT0,
  CAN_ERR_PROT_BIT1,
  CAN_ERR_PROT_FORM,
  CAN_ERR_PROT_OVERLOAD,
  CAN_ERR_PROT_STUFF,
  CAN_ERR_PROT_TX,
  CAN_ERR_RESTARTED,
  CAN_ERR_TRX,
  CAN_ERR_TX_TIMEOUT,
} from '../constants/error-frames.js';
import type { CanFrame } from './frame.js';
import { type ProtocolErrorLocation, protocolErrorLocation } from './protocol-error-location.js';
import { type TransceiverStatus, transceiverStatus } from './transceiver-status.js';

/** What an error frame reports. Source: <linux/can/error.h>, whose names the comments give. */
export interface BusError {
  /** The interface gave up on a transmission: `CAN_ERR_TX_TIMEOUT`. */
  readonly txTimeout: boolean;
  /** Another node's frame went first: `CAN_ERR_LOSTARB`. */
  readonly lostArbitration: LostArbitration | undefined;
  /** The controller's state has changed, or its memory is full: `CAN_ERR_CRTL`. */
  readonly controller: ControllerStatus | undefined;
  /** A frame on the bus broke the rules: `CAN_ERR_PROT`. */
  readonly protocol: ProtocolViolation | undefined;
  /** What is wrong with the wires: `CAN_ERR_TRX`. */
  readonly transceiver: TransceiverStatus | undefined;
  /** No node has acknowledged a transmission; most likely there is none: `CAN_ERR_ACK`. */
  readonly noAcknowledgement: boolean;
  /** The controller takes no part in the bus any more: `CAN_ERR_BUSOFF`. */
  readonly busOff: boolean;
  /** There was an error on the bus; there may be many of these: `CAN_ERR_BUSERROR`. */
  readonly busError: boolean;
  /** The controller was started anew, after bus-off: `CAN_ERR_RESTARTED`. */
  readonly restarted: boolean;
  /**
   * The controller's error counters: `CAN_ERR_CNT`. At 96 it is in the state error-warning, at 128 in error-passive.
   * Before Linux 6.0 nothing marked them, so counters that are not zero are reported too.
   */
  readonly counters: { readonly tx: number; readonly rx: number } | undefined;
}

/** What byte 0 of an error frame says: `CAN_ERR_LOSTARB`. */
export interface LostArbitration {
  /** Which bit of the frame lost; `undefined` where the controller does not tell. */
  readonly bit: number | undefined;
}

/** The flags `CAN_ERR_CRTL_*`; all are false where the controller does not tell. */
export interface ControllerStatus {
  /** Its receive buffer overflowed. */
  readonly rxOverflow: boolean;
  /** Its send buffer overflowed. */
  readonly txOverflow: boolean;
  /** Receive errors reached the warning level, 96. */
  readonly rxWarning: boolean;
  /** Send errors reached the warning level, 96. */
  readonly txWarning: boolean;
  /** In the state error-passive by receive errors. */
  readonly rxPassive: boolean;
  /** In the state error-passive by send errors. */
  readonly txPassive: boolean;
  /** Back in the state error-active. */
  readonly active: boolean;
}

/** The flags `CAN_ERR_PROT_*`; all are false where the controller does not tell. */
export interface ProtocolViolation {
  /** A single bit was wrong. */
  readonly bit: boolean;
  /** The form of the frame was wrong. */
  readonly form: boolean;
  /** Too many equal bits in a row. */
  readonly stuff: boolean;
  /** A dominant bit could not be sent. */
  readonly bit0: boolean;
  /** A recessive bit could not be sent. */
  readonly bit1: boolean;
  /** The bus was overloaded. */
  readonly overload: boolean;
  /** An error flag was sent by this node. */
  readonly active: boolean;
  /** It happened in a transmission of this node. */
  readonly tx: boolean;
  /** Where in the frame; a number where <linux/can/error.h> has no name for it. */
  readonly location: ProtocolErrorLocation | number;
}

/**
 * What an error frame reports, in named fields.
 *
 * @param frame one of `kind` `'error'`
 * @throws TypeError for other frames
 * @example if (frame.kind === 'error' && decodeErrorFrame(frame).busOff) restart();
 */
export function decodeErrorFrame(frame: CanFrame): BusError {
  if (frame.kind !== 'error') throw invalidArgValue('frame.kind', "must be 'error'", frame.kind);
  const { errorClass, data } = frame;
  const is = (flag: number) => (errorClass & flag) !== 0;
  const [bit = 0, controller = 0, type = 0, location = 0, transceiver = 0, , tx = 0, rx = 0] = data;
  return {
    txTimeout: is(CAN_ERR_TX_TIMEOUT),
    lostArbitration: is(CAN_ERR_LOSTARB) ? { bit: bit || undefined } : undefined,
    controller: is(CAN_ERR_CRTL) ? controllerStatus(controller) : undefined,
    protocol: is(CAN_ERR_PROT) ? protocolViolation(type, location) : undefined,
    transceiver: is(CAN_ERR_TRX) ? transceiverStatus(transceiver) : undefined,
    noAcknowledgement: is(CAN_ERR_ACK),
    busOff: is(CAN_ERR_BUSOFF),
    busError: is(CAN_ERR_BUSERROR),
    restarted: is(CAN_ERR_RESTARTED),
    counters: is(CAN_ERR_CNT) || tx > 0 || rx > 0 ? { tx, rx } : undefined,
  };
}

function controllerStatus(flags: number): ControllerStatus {
  return {
    rxOverflow: (flags & CAN_ERR_CRTL_RX_OVERFLOW) !== 0,
    txOverflow: (flags & CAN_ERR_CRTL_TX_OVERFLOW) !== 0,
    rxWarning: (flags & CAN_ERR_CRTL_RX_WARNING) !== 0,
    txWarning: (flags & CAN_ERR_CRTL_TX_WARNING) !== 0,
    rxPassive: (flags & CAN_ERR_CRTL_RX_PASSIVE) !== 0,
    txPassive: (flags & CAN_ERR_CRTL_TX_PASSIVE) !== 0,
    active: (flags & CAN_ERR_CRTL_ACTIVE) !== 0,
  };
}

function protocolViolation(flags: number, location: number): ProtocolViolation {
  return {
    bit: (flags & CAN_ERR_PROT_BIT) !== 0,
    form: (flags & CAN_ERR_PROT_FORM) !== 0,
    stuff: (flags & CAN_ERR_PROT_STUFF) !== 0,
    bit0: (flags & CAN_ERR_PROT_BIT0) !== 0,
    bit1: (flags & CAN_ERR_PROT_BIT1) !== 0,
    overload: (flags & CAN_ERR_PROT_OVERLOAD) !== 0,
    active: (flags & CAN_ERR_PROT_ACTIVE) !== 0,
    tx: (flags & CAN_ERR_PROT_TX) !== 0,
    location: protocolErrorLocation(location),
  };
}
