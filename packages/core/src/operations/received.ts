import type { Ancillary } from '../memory/ancillary.js';
import type { Bytes } from '../memory/bytes.js';

/** Who sent a message; `null` where the protocol does not tell, as on connected streams. */
export type Sender<A> = A | null;

/**
 * What was received, and who sent it. On connected streams, where the protocol does not tell, the address is `null`: not in
 * the type, for recvfrom is for datagrams.
 */
export interface Received<A> {
  /** A message, or bytes of a stream; a message that did not fit is cut off. */
  data: Bytes;
  /** The sender's address. */
  address: A;
}

/** What recvmsg tells besides the data. */
export interface MessageInfo<A> {
  /** The control messages, as many as fitted. */
  ancillary: Ancillary[];
  /** `MSG_TRUNC`, `MSG_CTRUNC`, `MSG_EOR`, … */
  flags: number;
  /** The sender's address. */
  address: Sender<A>;
}
