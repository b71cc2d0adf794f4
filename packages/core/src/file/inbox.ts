import type { Bytes } from '../memory/bytes.js';
import type { Piece, ReadBuffer } from './read-buffer.js';

/** Makes of received bytes what a file object's readers want. */
export interface Inbox<P extends Piece> {
  readonly buffer: ReadBuffer<P>;
  /** @throws TypeError `ERR_ENCODING_INVALID_ENCODED_DATA` */
  feed(bytes: Bytes): void;
  /** The peer sends no more. @throws TypeError `ERR_ENCODING_INVALID_ENCODED_DATA` for half a character */
  end(): void;
}
