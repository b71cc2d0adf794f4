import { checkOptions, closedOnFailure, SOCK_RAW, Socket, SocketError, unavailable } from '@sock/core';
import { AF_CAN } from '../af-can.js';
import { CAN_RAW } from '../constants/frames.js';
import { bind } from './bind.js';
import type { CanFilter } from './filters.js';
import { FrameSocket } from './frame-socket.js';
import {
  setDropReports,
  setErrorMask,
  setFdFrames,
  setLoopback,
  setReceiveOwnMessages,
  setTimestamps,
  setXlFrames,
  setXlVcid,
} from './options.js';

/** How to open a socket for frames. What is left out is as the kernel has it, save `drops`. */
export interface OpenCanOptions {
  /** Send and receive CAN FD frames too. */
  readonly fd?: boolean | undefined;
  /**
   * Send and receive CAN XL frames too, of all virtual networks, and CAN FD frames. The interface must carry them: a
   * virtual one after `ip link set vcan0 mtu 2060`.
   */
  readonly xl?: boolean | undefined;
  /** Receive only frames that pass one of these. */
  readonly filters?: Iterable<CanFilter> | undefined;
  /** Receive only frames that pass all of the filters. */
  readonly joinFilters?: boolean | undefined;
  /** Receive error frames of these classes: a sum of `CAN_ERR_*`, or `CAN_ERR_MASK` for all. */
  readonly errorMask?: number | undefined;
  /** `false`: other sockets of this machine do not receive what this one sends. */
  readonly loopback?: boolean | undefined;
  /** Receive what this socket has sent, when it was sent: {@link ReceivedFrame.confirmed}. */
  readonly receiveOwnMessages?: boolean | undefined;
  /** Tell when each frame came: {@link ReceivedFrame.timestamp}. */
  readonly timestamps?: boolean | undefined;
  /** `false`: do not count lost frames in {@link ReceivedFrame.drops}. */
  readonly drops?: boolean | undefined;
}

/**
 * Opens a socket for frames on an interface. No capability is needed.
 *
 * @param interfaceName `'can0'`; `''` for all CAN interfaces
 * @throws SocketError `EAFNOSUPPORT` from a kernel without CAN, `ENODEV` when there is no such CAN interface; TypeError
 * and RangeError for wrong options; Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` on other systems than Linux
 * @example using can = openCan('can0', { fd: true, filters: [{ id: 0x123 }] });
 */
export function openCan(interfaceName: string, options: OpenCanOptions = {}): FrameSocket {
  checkOptions(options);
  if (AF_CAN === undefined) throw unavailable('SocketCAN', 'Linux');
  return closedOnFailure(new Socket(AF_CAN, SOCK_RAW, CAN_RAW), (socket) => {
    // Options first, so that no frame gets in that they would keep out.
    configure(socket, options);
    const frames = new FrameSocket(socket, interfaceName);
    if (options.filters) frames.setFilters(options.filters, { joined: options.joinFilters });
    bind(socket, interfaceName);
    return frames;
  });
}

function configure(socket: Socket<unknown>, options: OpenCanOptions): void {
  const { fd, xl, errorMask, loopback, receiveOwnMessages, timestamps, drops = true } = options;
  // In this order: kernels before 6.18 refuse XL without FD.
  if (xl || fd !== undefined) setFdFrames(socket, xl || fd === true);
  if (xl !== undefined) setXlFrames(socket, xl);
  if (xl) passVcids(socket);
  if (errorMask !== undefined) setErrorMask(socket, errorMask);
  if (loopback !== undefined) setLoopback(socket, loopback);
  if (receiveOwnMessages !== undefined) setReceiveOwnMessages(socket, receiveOwnMessages);
  if (timestamps) setTimestamps(socket, true);
  if (drops) setDropReports(socket, true);
}

/** Without this the kernel sends every XL frame with VCID 0 and receives no other. */
function passVcids(socket: Socket<unknown>): void {
  try {
    setXlVcid(socket, { send: 'frame', receive: { vcid: 0, mask: 0 } });
  } catch (error) {
    // Kernels without the option leave VCIDs alone.
    if (!(error instanceof SocketError && error.code === 'ENOPROTOOPT')) throw error;
  }
}
