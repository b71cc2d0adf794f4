import { type Socket, SocketError } from '@sock/core';
import type { CanAddress } from '../can-address.js';
import { CAN_MTU, CANFD_MTU } from '../constants/frames.js';
import { CAN_RAW_FD_FRAMES, CAN_RAW_XL_FRAMES, SOL_CAN_RAW } from '../constants/raw.js';

/** The same error, with what a person can do about it on a CAN interface. */
export function advised(error: unknown, interfaceName: string, advice: string | undefined): unknown {
  if (!(error instanceof SocketError) || advice === undefined) return error;
  return new SocketError(error.errno, error.syscall, { address: interfaceName || undefined }, advice);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof SocketError ? error.code : undefined;
}

/** The core knows what to say of names that no interface has. */
function isOfName(error: unknown): boolean {
  return error instanceof SocketError && error.syscall === 'if_nametoindex';
}

export function adviceOfBind(error: unknown): string | undefined {
  return codeOf(error) === 'ENODEV' && !isOfName(error) ? 'this is no CAN interface' : undefined;
}

/** Of sends and receives. */
export function adviceOfTransfer(error: unknown, interfaceName: string): string | undefined {
  if (isOfName(error)) return undefined;
  switch (codeOf(error)) {
    case 'ENETDOWN':
      return `the interface is down; when it is up again (ip link set ${interfaceName} up) this socket goes on`;
    case 'ENODEV':
    case 'ENXIO':
      return 'the interface was removed; when there is one of this name again, rebind() makes this socket go on';
    default:
      return undefined;
  }
}

/** Of a send: the kernel says no more than EINVAL when a kind of frame is not enabled. */
export function adviceOfSend(
  error: unknown,
  interfaceName: string,
  socket: Socket<CanAddress>,
  bytes: Uint8Array,
): string | undefined {
  const code = codeOf(error);
  if ((code !== 'EINVAL' && code !== 'EMSGSIZE') || bytes.length === CAN_MTU)
    return adviceOfTransfer(error, interfaceName);
  const [kind, option, option_, mtu] =
    bytes.length === CANFD_MTU
      ? (['FD', CAN_RAW_FD_FRAMES, 'fd', 72] as const)
      : (['XL', CAN_RAW_XL_FRAMES, 'xl', 2060] as const);
  if (socket.getsockopt(SOL_CAN_RAW, option) === 0)
    return `CAN ${kind} frames are not enabled for this socket: openCan(…, { ${option_}: true })`;
  return `the interface does not carry CAN ${kind} frames; a virtual one does after: ip link set ${interfaceName} mtu ${mtu}`;
}
