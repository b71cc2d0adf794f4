import type { Data } from '@sock/core';
import type { SendmsgAfalgOptions } from './sendmsg-afalg.js';

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
