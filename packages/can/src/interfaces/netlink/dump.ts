import { errnoOf, littleEndian, SocketError } from '@sock/core';
import { align, part } from '../../netlink-attributes.js';

// struct nlmsghdr and the messages that end a dump: <linux/netlink.h>, netlink(7).
const LENGTH = 0;
const TYPE = 4;
const FLAGS = 6;
const HEADER = 16;
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
    const bytes = new DataView(piece.buffer, piece.byteOffset, piece.length);
    for (let start = 0; start + HEADER <= bytes.byteLength && !this.done; ) {
      const length = bytes.getUint32(start + LENGTH, littleEndian);
      if (length < HEADER || start + length > bytes.byteLength)
        throw SocketError.of(errnoOf('EBADMSG'), 'recv');
      this.#take(part(bytes, start, length));
      start += align(length);
    }
  }

  #take(message: DataView): void {
    const type = message.getUint16(TYPE, littleEndian);
    if (message.getUint16(FLAGS, littleEndian) & NLM_F_DUMP_INTR) this.interrupted = true;
    if (type !== NLMSG_DONE && type !== NLMSG_ERROR) {
      this.messages.push(part(message, HEADER));
      return;
    }
    this.done = true;
    // Both begin with a negated error number, or 0.
    const errno = message.byteLength >= HEADER + 4 ? message.getInt32(HEADER, littleEndian) : 0;
    if (errno < 0) throw SocketError.of(errno, 'recv', { address: 'rtnetlink' });
  }
}
