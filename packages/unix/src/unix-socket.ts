import type { Socket } from '@sock/core';
import type { UnixAddress } from './unix-address.js';

/** A socket of AF_UNIX; one whose type does not tell its family (from `fileno` alone, say) may be one. */
export type UnixSocket = Socket<UnixAddress> | Socket;
