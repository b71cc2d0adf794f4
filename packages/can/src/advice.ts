// What a person can do about an error of a call on a CAN socket: what all protocols have in common, and frames.
// Source: net/can/af_can.c and raw.c of the kernel.
import { type Advices, adviceOf } from '@sock/core';
import { protocolOf } from './protocols/protocol.js';

const common: Advices = {
  EAFNOSUPPORT: 'the kernel lacks CAN; try: modprobe can-raw (CONFIG_CAN)',
  EPROTONOSUPPORT:
    'the kernel lacks this CAN protocol; try: modprobe can-raw, can-bcm, can-isotp or can-j1939',
  ENODEV:
    'there is no such CAN interface (any more), or one must be named where all were; try: ip -br link show',
  ENXIO: 'there is no such CAN interface any more',
  ENETDOWN: 'the interface is down; try: ip link set can0 up (the socket works again as soon as it is)',
};

const raw: Advices = {
  'EINVAL send': 'this is no frame that the socket takes; those of FD and XL are options',
};

/**
 * The cure for an error of a CAN socket.
 *
 * @param code `'ENETDOWN'`
 * @param syscall `'recvmsg'`
 * @param proto of the socket; CAN_RAW where it is left out
 */
export function canAdvice(code: string, syscall: string, proto?: number): string | undefined {
  const own = protocolOf(proto)?.advices ?? raw;
  return adviceOf(own, code, syscall) ?? common[code];
}
