import { encodeNetlinkMessage, type NetlinkMessage } from '@sock/core';
import {
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_MIN_TYPE,
} from '../constants/messages.js';
import { errnoOfAck, extendedAck } from './extended-ack.js';
import { NetlinkError } from './netlink-error.js';
import type { CheckedRequest, NetlinkAnswer } from './request.js';

/** A request, and what the kernel has answered so far. */
export class Exchange {
  /** The message to send. */
  readonly bytes: Buffer;
  /** Whether it asks for a list, of which the kernel makes only one at a time for a socket. */
  readonly isDump: boolean;
  done = false;
  readonly #proto: number;
  #messages: NetlinkMessage[] | undefined = [];
  #interrupted = false;
  #end: NetlinkMessage | undefined;
  #failure: unknown;

  constructor(
    { type, flags, parts }: CheckedRequest,
    readonly seq: number,
    proto: number,
  ) {
    this.#proto = proto;
    this.isDump = (flags & NLM_F_DUMP) === NLM_F_DUMP;
    // The kernel acknowledges no list, whose end is answer enough.
    const all = flags | NLM_F_REQUEST | NLM_F_ACK;
    this.bytes = encodeNetlinkMessage({ type, flags: all, seq, pid: 0 }, ...parts);
  }

  take(message: NetlinkMessage): void {
    if (message.flags & NLM_F_DUMP_INTR) this.#interrupted = true;
    if (message.type === NLMSG_ERROR || message.type === NLMSG_DONE) {
      this.#end = message;
      this.done = true;
    } else if (message.type >= NLMSG_MIN_TYPE) this.#messages?.push(message);
  }

  /** Nobody wants the answer any more. */
  abandon(): void {
    this.#messages = undefined;
  }

  fail(error: unknown): void {
    this.#failure = error;
    this.done = true;
  }

  /** @throws NetlinkError what the kernel objects to */
  answer(): NetlinkAnswer {
    if (this.#failure) throw this.#failure;
    const end = this.#end as NetlinkMessage;
    const ack = extendedAck(end);
    const errno = errnoOfAck(end);
    if (errno < 0) throw new NetlinkError(errno, this.bytes, this.#proto, ack);
    return { messages: this.#messages ?? [], interrupted: this.#interrupted, extendedAck: ack };
  }
}
