import { invalidArgType } from '@sock/core';
import type { Complete } from '../complete.js';
import {
  CAN_ISOTP_CF_BROADCAST,
  CAN_ISOTP_CHK_PAD_DATA,
  CAN_ISOTP_CHK_PAD_LEN,
  CAN_ISOTP_DYN_FC_PARMS,
  CAN_ISOTP_EXTEND_ADDR,
  CAN_ISOTP_FORCE_RXSTMIN,
  CAN_ISOTP_FORCE_TXSTMIN,
  CAN_ISOTP_HALF_DUPLEX,
  CAN_ISOTP_LISTEN_MODE,
  CAN_ISOTP_RX_EXT_ADDR,
  CAN_ISOTP_RX_PADDING,
  CAN_ISOTP_SF_BROADCAST,
  CAN_ISOTP_TX_PADDING,
  CAN_ISOTP_WAIT_TX_DONE,
} from '../constants/isotp.js';

/** How an ISO-TP socket behaves: the flags `CAN_ISOTP_*` of `struct can_isotp_options`. */
export interface IsotpFlags {
  /** Only listens to another's conversation: sends no flow control. */
  readonly listenMode?: boolean | undefined;
  /** The first byte of each frame is an address: that of `extAddress`. */
  readonly extendAddr?: boolean | undefined;
  /** Frames that are received have another address byte than those that are sent: that of `rxExtAddress`. */
  readonly rxExtAddr?: boolean | undefined;
  /** Frames that are sent are filled up to 8 bytes, with `txpadContent`. */
  readonly txPadding?: boolean | undefined;
  /** Frames that are received should be filled up, with `rxpadContent`. */
  readonly rxPadding?: boolean | undefined;
  /** A frame whose length is not that which padding gives, or the shortest without padding, is an error: EBADMSG. */
  readonly chkPadLen?: boolean | undefined;
  /** A frame filled with other bytes than `rxpadContent` is an error: EBADMSG. */
  readonly chkPadData?: boolean | undefined;
  /** What is received while a message is being sent is ignored. */
  readonly halfDuplex?: boolean | undefined;
  /** The gap between frames that are sent is that of `CAN_ISOTP_TX_STMIN`, not the one that the receiver asks for. */
  readonly forceTxstmin?: boolean | undefined;
  /** Frames that come sooner after another than `CAN_ISOTP_RX_STMIN` are ignored. */
  readonly forceRxstmin?: boolean | undefined;
  /**
   * A send returns only when the whole message is out, and fails if it could not be sent. The kernel then blocks the
   * thread **in the promise form too**; {@link isotpSent} waits for the same without that.
   */
  readonly waitTxDone?: boolean | undefined;
  /** Functional addressing: messages of a single frame to many receivers; nothing is received. */
  readonly sfBroadcast?: boolean | undefined;
  /** Messages of many frames to many receivers, without flow control; nothing is received. Not with `sfBroadcast`. */
  readonly cfBroadcast?: boolean | undefined;
  /** Each flow control frame of the receiver sets block size and gap anew, not only the first. Since Linux 6.9, ignored before. */
  readonly dynFcParms?: boolean | undefined;
}

const values: Readonly<Record<keyof IsotpFlags, number>> = {
  listenMode: CAN_ISOTP_LISTEN_MODE,
  extendAddr: CAN_ISOTP_EXTEND_ADDR,
  rxExtAddr: CAN_ISOTP_RX_EXT_ADDR,
  txPadding: CAN_ISOTP_TX_PADDING,
  rxPadding: CAN_ISOTP_RX_PADDING,
  chkPadLen: CAN_ISOTP_CHK_PAD_LEN,
  chkPadData: CAN_ISOTP_CHK_PAD_DATA,
  halfDuplex: CAN_ISOTP_HALF_DUPLEX,
  forceTxstmin: CAN_ISOTP_FORCE_TXSTMIN,
  forceRxstmin: CAN_ISOTP_FORCE_RXSTMIN,
  waitTxDone: CAN_ISOTP_WAIT_TX_DONE,
  sfBroadcast: CAN_ISOTP_SF_BROADCAST,
  cfBroadcast: CAN_ISOTP_CF_BROADCAST,
  dynFcParms: CAN_ISOTP_DYN_FC_PARMS,
};

/** The sum of the flags that are true. */
export function encodeFlags(flags: IsotpFlags): number {
  let sum = 0;
  for (const [name, value] of entries()) {
    const flag = flags[name];
    if (flag !== undefined && typeof flag !== 'boolean') {
      throw invalidArgType(`options.${name}`, 'a boolean', flag);
    }
    if (flag) sum |= value;
  }
  return sum;
}

export function decodeFlags(sum: number): Complete<IsotpFlags> {
  const flags = entries().map(([name, value]) => [name, (sum & value) !== 0]);
  return Object.fromEntries(flags);
}

function entries(): [keyof IsotpFlags, number][] {
  return Object.entries(values) as [keyof IsotpFlags, number][];
}
