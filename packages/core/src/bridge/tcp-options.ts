import { constant } from '../constant.js';
import { SO_KEEPALIVE, SOL_SOCKET } from '../constants/socket-options.js';
import { SocketError } from '../errors/socket-error.js';
import type { SocketInternals } from '../socket/internals.js';

const MILLISECONDS = 1000;

/** TCP_NODELAY: send at once what is small, too. */
export function setNoDelay(socket: SocketInternals, on: boolean): void {
  setWhereKnown(socket, constant('IPPROTO_TCP'), constant('TCP_NODELAY'), Number(on));
}

/** SO_KEEPALIVE: ask a silent peer now and then whether it is still there. @param delay milliseconds, 0 for the system's */
export function setKeepAlive(socket: SocketInternals, on: boolean, delay: number): void {
  setWhereKnown(socket, SOL_SOCKET, SO_KEEPALIVE, Number(on));
  const seconds = Math.floor(delay / MILLISECONDS);
  const name = constant('TCP_KEEPIDLE') ?? constant('TCP_KEEPALIVE');
  if (on && seconds > 0 && name !== undefined) setWhereKnown(socket, constant('IPPROTO_TCP'), name, seconds);
}

/** Programs ask this of every stream, as http does; a protocol without the option needs none. */
function setWhereKnown(socket: SocketInternals, level: number, name: number, value: number): void {
  try {
    socket.setsockopt(level, name, value);
  } catch (error) {
    if (!(error instanceof SocketError)) throw error;
  }
}
