import {
  type AncillaryToSend,
  bytesOf,
  checkInteger,
  checkObject,
  type Data,
  invalidState,
  littleEndian,
  type Socket,
  viewOf,
} from '@sock/core';
import { ALG_SET_AEAD_ASSOCLEN, ALG_SET_IV, ALG_SET_OP, SOL_ALG } from './constants.js';
import { FAMILY } from './family-number.js';

/** What to do with a message, and how to wait. */
export interface SendmsgAfalgOptions {
  /** The operation: `ALG_OP_ENCRYPT`, `ALG_OP_DECRYPT`. */
  readonly op: number;
  /** The initialization vector, as long as the algorithm wants it. */
  readonly iv?: Data | undefined;
  /** How many bytes of associated data come before the text, for aead. */
  readonly assoclen?: number | undefined;
  /** `MSG_*`; with `MSG_MORE` more of the message follows, by `send`. */
  readonly flags?: number | undefined;
  /** Ends a wait. */
  readonly signal?: AbortSignal | undefined;
}

declare module '@sock/core' {
  interface Socket<A> {
    /**
     * Sends a message, or the beginning of one, to an algorithm: sendmsg(2) with the control messages of AF_ALG. Comes
     * with the constant AF_ALG.
     *
     * @param buffers the message; for aead the associated data first
     * @returns how many bytes were sent
     * @throws TypeError `ERR_INVALID_STATE` for a socket of another family
     */
    sendmsgAfalg(buffers: Iterable<Data> | undefined, options: SendmsgAfalgOptions): Promise<number>;
    sendmsgAfalgSync(buffers: Iterable<Data> | undefined, options: SendmsgAfalgOptions): number;
  }
}

/** {@link Socket.sendmsgAfalg}; all that goes wrong rejects. */
export async function sendmsgAfalg(
  this: Socket,
  buffers: Iterable<Data> | undefined,
  options: SendmsgAfalgOptions,
): Promise<number> {
  const { flags = 0, signal } = checked(this, options);
  return this.sendmsg(buffers ?? [], ancillaryOf(options), { flags, signal });
}

export function sendmsgAfalgSync(
  this: Socket,
  buffers: Iterable<Data> | undefined,
  options: SendmsgAfalgOptions,
): number {
  const { flags = 0, signal } = checked(this, options);
  return this.sendmsgSync(buffers ?? [], ancillaryOf(options), { flags, signal });
}

function checked(socket: Socket, options: SendmsgAfalgOptions): SendmsgAfalgOptions {
  if (socket.family !== FAMILY) throw invalidState('sendmsgAfalg takes a socket of AF_ALG');
  checkObject(options, 'options', '{ op: ALG_OP_ENCRYPT, iv }');
  return options;
}

/** The control messages that tell the kernel what to do. */
function ancillaryOf({ op, iv, assoclen }: SendmsgAfalgOptions): AncillaryToSend[] {
  checkInteger(op, 'options.op', 0);
  const items = [item(ALG_SET_OP, uint(op))];
  if (iv !== undefined) items.push(item(ALG_SET_IV, ivOf(bytesOf(iv, 'options.iv'))));
  if (assoclen !== undefined) {
    checkInteger(assoclen, 'options.assoclen', 0);
    items.push(item(ALG_SET_AEAD_ASSOCLEN, uint(assoclen)));
  }
  return items;
}

function item(type: number, data: Uint8Array): AncillaryToSend {
  return { level: SOL_ALG, type, data };
}

/** `struct af_alg_iv` */
function ivOf(iv: Uint8Array): Uint8Array {
  return Buffer.concat([uint(iv.length), iv]);
}

function uint(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  viewOf(bytes).setUint32(0, value, littleEndian);
  return bytes;
}
