import { littleEndian, type NetlinkMessage, netlinkMessages, SocketError } from '@sock/core';

// <linux/netlink.h>, netlink(7)
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
const NLM_F_DUMP_INTR = 0x10;

/** What the kernel answers to one request for all objects of a kind, gathered from its pieces. */
export class Dump {
  readonly messages: DataView[] = [];
  /** Whether the last piece has come. */
  done = false;
  /** Whether something changed meanwhile, so that the answer may not be consistent: ask again. */
  interrupted = false;

  /** @throws SocketError what the kernel objects to */
  add(piece: Uint8Array): void {
    for (const message of netlinkMessages(piece)) {
      this.#take(message);
      if (this.done) return;
    }
  }

  #take({ type, flags, body }: NetlinkMessage): void {
    if (flags & NLM_F_DUMP_INTR) this.interrupted = true;
    if (type !== NLMSG_DONE && type !== NLMSG_ERROR) {
      this.messages.push(body);
      return;
    }
    this.done = true;
    // Both begin with a negated error number, or 0.
    const errno = body.byteLength >= 4 ? body.getInt32(0, littleEndian) : 0;
    if (errno < 0) throw SocketError.of(errno, 'recv', { address: 'rtnetlink' });
  }
}
