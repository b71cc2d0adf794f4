import { littleEndian, viewStruct } from '@sock/core';

/** The link below a connection: the value of `L2CAP_CONNINFO`, `RFCOMM_CONNINFO` and `SCO_CONNINFO`. */
export interface ConnectionInfo {
  /** The controller's number for the link, as it stands in HCI packets. */
  readonly handle: number;
  /** Class of the peer's device, 24 bits; 0 where it is not known. */
  readonly deviceClass: number;
}

// struct l2cap_conninfo, rfcomm_conninfo and sco_conninfo are the same: <bluetooth/l2cap.h>
const SIZE = 5;
const DEV_CLASS = 2;

/**
 * The value of `L2CAP_CONNINFO`, `RFCOMM_CONNINFO` or `SCO_CONNINFO`, which connected sockets have.
 *
 * @example decodeConnectionInfo(socket.getsockopt(SOL_L2CAP, L2CAP_CONNINFO, 6));
 */
export function decodeConnectionInfo(data: Uint8Array): ConnectionInfo {
  const view = viewStruct('struct l2cap_conninfo', SIZE, data);
  const deviceClass = view.getUint16(DEV_CLASS, true) + view.getUint8(DEV_CLASS + 2) * 0x10000;
  return { handle: view.getUint16(0, littleEndian), deviceClass };
}
