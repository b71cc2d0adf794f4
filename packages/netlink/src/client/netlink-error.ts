import { describeErrno, littleEndian, SocketError, viewOf } from '@sock/core';
import { netlinkAdvice } from '../advice.js';
import type { ExtendedAck } from './extended-ack.js';

const TYPE_OF_MESSAGE = 4;
const TYPE_OF_ATTRIBUTE = 2;
const TYPE_MASK = 0x3fff;

/** The kernel refused a request: a {@link SocketError} whose message has the kernel's own words, where it has some. */
export class NetlinkError extends SocketError {
  override name = 'NetlinkError';
  /** What the kernel says besides the error number. */
  readonly extendedAck: ExtendedAck | undefined;

  /**
   * @param errno the negated error number
   * @param request the message that was refused, for what its parts are called
   * @param proto of the socket: `NETLINK_*`
   */
  constructor(errno: number, request: Uint8Array, proto: number, ack: ExtendedAck | undefined) {
    const view = viewOf(request);
    const type = view.getUint16(TYPE_OF_MESSAGE, littleEndian);
    const [code] = describeErrno(errno);
    const parts = [ack && inWords(ack, view), netlinkAdvice(code, 'request', proto)];
    super(errno, 'request', { address: `type ${type}` }, parts.filter(Boolean).join('; ') || undefined);
    this.extendedAck = ack;
  }
}

function inWords({ message, offset, missingType }: ExtendedAck, request: DataView): string | undefined {
  const parts = [
    message === undefined ? undefined : `the kernel says: ${message}`,
    offset === undefined ? undefined : `at byte ${offset} of the request${attributeAt(request, offset)}`,
    missingType === undefined ? undefined : `an attribute of type ${missingType} is missing`,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

function attributeAt(request: DataView, offset: number): string {
  if (offset + TYPE_OF_ATTRIBUTE + 2 > request.byteLength) return '';
  return `, the attribute of type ${request.getUint16(offset + TYPE_OF_ATTRIBUTE, littleEndian) & TYPE_MASK}`;
}
