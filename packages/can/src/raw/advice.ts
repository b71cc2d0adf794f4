import { type Socket, SocketError } from '@sock/core';
import { canAdvice } from '../advice.js';
import type { CanAddress } from '../can-address.js';
import { CAN_MTU, CANFD_MTU, CANXL_MTU } from '../constants/frames.js';
import { CAN_RAW_FD_FRAMES, CAN_RAW_XL_FRAMES, SOL_CAN_RAW } from '../constants/raw.js';

/** The code of a failed system call. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof SocketError ? error.code : undefined;
}

/** An error of a send or a receive, with the interface's name and what a person can do about it. */
export function explained(error: unknown, interfaceName: string): unknown {
  switch (codeOf(error)) {
    case 'ENETDOWN':
      return withAdvice(error, interfaceName);
    case 'ENODEV':
    case 'ENXIO':
      return withAdvice(
        error,
        interfaceName,
        'the interface was removed; when there is one of this name again, rebind() makes this socket go on',
      );
    default:
      return error;
  }
}

/** As {@link explained}; of frames that the socket or the interface is not set up for, the kernel says only EINVAL. */
export function explainedSend(
  error: unknown,
  interfaceName: string,
  socket: Socket<CanAddress>,
  bytes: Uint8Array,
): unknown {
  const refused = ['EINVAL', 'EMSGSIZE'].includes(codeOf(error) ?? '');
  if (!refused || bytes.length === CAN_MTU) return explained(error, interfaceName);
  const isFd = bytes.length === CANFD_MTU;
  const [kind, field, mtu] = isFd ? ['FD', 'fd', CANFD_MTU] : ['XL', 'xl', CANXL_MTU];
  const enabled = socket.getsockopt(SOL_CAN_RAW, isFd ? CAN_RAW_FD_FRAMES : CAN_RAW_XL_FRAMES) !== 0;
  const advice = enabled
    ? `the interface does not carry CAN ${kind} frames; a virtual one does after: ip link set ${interfaceName} mtu ${mtu}`
    : `CAN ${kind} frames are not enabled for this socket: openCan(…, { ${field}: true })`;
  return withAdvice(error, interfaceName, advice);
}

/** An error of bind: a name that no interface has is found before. */
export function explainedBind(error: unknown, interfaceName: string): unknown {
  if (codeOf(error) !== 'ENODEV' || (error as SocketError).syscall !== 'bind') return error;
  return withAdvice(error, interfaceName, 'this is no CAN interface');
}

function withAdvice(error: unknown, interfaceName: string, advice?: string): SocketError {
  const { errno, syscall, code } = error as SocketError;
  const place = { address: interfaceName || undefined };
  return new SocketError(errno, syscall, place, advice ?? canAdvice(code, syscall));
}
