import { constant } from '../constant.js';
import { SOL_SOCKET } from '../constants/socket-options.js';
import { getBytes } from './socket-options.js';

/**
 * What Windows tells of a socket, bound or not: the option SO_PROTOCOL_INFOW, a WSAPROTOCOL_INFOW of <winsock2.h>.
 *
 * @returns `undefined` on other systems
 * @throws SocketError ENOTSOCK
 */
export function protocolInfo(fd: number): { family: number; proto: number } | undefined {
  const option = constant('SO_PROTOCOL_INFOW');
  if (option === undefined) return undefined;
  const info = getBytes(fd, SOL_SOCKET, option, constant('WSAPROTOCOL_INFOW_SIZE'));
  return {
    family: info.readInt32LE(constant('WSAPROTOCOL_INFOW_FAMILY_OFFSET')),
    proto: info.readInt32LE(constant('WSAPROTOCOL_INFOW_PROTOCOL_OFFSET')),
  };
}
