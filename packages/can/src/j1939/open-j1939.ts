import {
  checkInteger,
  checkObject,
  closedOnFailure,
  invalidArgType,
  invalidArgValue,
  SO_BROADCAST,
  SOCK_DGRAM,
  SOL_SOCKET,
  Socket,
  unavailable,
} from '@sock/core';
import { AF_CAN } from '../af-can.js';
import type { CanAddress } from '../can-address.js';
import { J1939_NO_PGN, SO_J1939_PROMISC, SO_J1939_SEND_PRIO, SOL_CAN_J1939 } from '../constants/j1939.js';
import { CAN_J1939 } from '../constants/protocols.js';
import { type J1939Filter, setJ1939Filters } from './filter.js';
import { checkPgn } from './pgn.js';
import { enableJ1939Reports } from './reports.js';

/** What {@link openJ1939} sets up. */
export interface J1939Settings {
  /** The ECU's own address, where no NAME stands for it. */
  readonly addr?: number | undefined;
  /** The ECU's NAME; messages go from the address that it has claimed. */
  readonly name?: bigint | undefined;
  /** The only parameter group to receive. */
  readonly pgn?: number | undefined;
  /** What to receive. */
  readonly filters?: readonly J1939Filter[] | undefined;
  /** Also sends and receives what is for all: `SO_BROADCAST`, without which the kernel does neither. */
  readonly broadcast?: boolean | undefined;
  /** Receives everything on the bus, whomever it is for: `SO_J1939_PROMISC`. */
  readonly promisc?: boolean | undefined;
  /** Of messages that are sent: 0 (the highest) to 7, 6 when left out. 0 and 1 take CAP_NET_ADMIN. */
  readonly priority?: number | undefined;
  /** Tells what becomes of messages: {@link enableJ1939Reports}. */
  readonly reports?: boolean | undefined;
}

/**
 * Opens a J1939 socket on an interface.
 *
 * One send is one message, of up to 8 bytes in one frame, 1785 with the transport protocol, and to a single receiver
 * up to 117440505 with its extension. `sendall` after `connect` sends messages that are larger than the send buffer;
 * `send` and `sendto` may take only the start of one, and the next send must go on with the rest.
 * The kernel blocks `close` until all is sent.
 *
 * Source: Documentation/networking/j1939.rst of the kernel.
 *
 * @param interfaceName its name: `'can0'`
 * @throws TypeError, RangeError; SocketError ENODEV, ENETDOWN, EPERM for a priority that takes a capability; Error
 * `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example
 * using socket = openJ1939('can0', { addr: 0x80, broadcast: true });
 * await socket.sendto(data, { interface: 'can0', pgn: 0xfeca });
 */
export function openJ1939(interfaceName: string, settings: J1939Settings = {}): Socket<CanAddress> {
  check(interfaceName, settings);
  if (AF_CAN === undefined) throw unavailable('SocketCAN', 'Linux');
  return closedOnFailure(new Socket(AF_CAN, SOCK_DGRAM, CAN_J1939), (socket) => {
    configure(socket, settings);
    const { addr, name, pgn = J1939_NO_PGN } = settings;
    socket.bindSync({
      interface: interfaceName,
      pgn,
      ...(addr !== undefined && { addr }),
      ...(name && { name }),
    });
    return socket;
  });
}

function check(interfaceName: string, settings: J1939Settings): void {
  if (typeof interfaceName !== 'string') throw invalidArgType('interfaceName', 'a string', interfaceName);
  if (interfaceName === '') throw invalidArgValue('interfaceName', 'must name one interface', interfaceName);
  checkObject(settings, 'settings', '{ addr: 0x80 }');
  const { pgn, priority } = settings;
  if (pgn !== undefined) checkPgn(pgn, 'settings.pgn');
  if (priority !== undefined) checkInteger(priority, 'settings.priority', 0, 7);
}

function configure(socket: Socket<CanAddress>, settings: J1939Settings): void {
  const { filters, broadcast, promisc, priority, reports } = settings;
  if (filters !== undefined) setJ1939Filters(socket, filters);
  if (broadcast !== undefined) socket.setsockopt(SOL_SOCKET, SO_BROADCAST, broadcast);
  if (promisc !== undefined) socket.setsockopt(SOL_CAN_J1939, SO_J1939_PROMISC, promisc);
  if (priority !== undefined) socket.setsockopt(SOL_CAN_J1939, SO_J1939_SEND_PRIO, priority);
  if (reports) enableJ1939Reports(socket);
}
