import { checkInteger, littleEndian, newStruct, SocketError } from '@sock/core';
import { HCIGETDEVINFO, HCIGETDEVLIST } from '../../constants/hci.js';
import { hciSocket } from '../open-hci.js';
import { type Controller, DEV_INFO_SIZE, decodeController } from './controller.js';

// struct hci_dev_list_req, struct hci_dev_req: <bluetooth/hci.h>
const MOST = 64;
const HEADER = 4;
const ENTRY = 8;

/**
 * The Bluetooth controllers of this machine, up or down. Linux.
 *
 * @throws SocketError `EAFNOSUPPORT` from a kernel without Bluetooth; Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` on
 * other systems
 * @example for (const { name, bdaddr, up } of listControllers()) console.log(name, bdaddr, up);
 */
export function listControllers(): Controller[] {
  using socket = hciSocket();
  const { bytes, view } = newStruct('struct hci_dev_list_req', HEADER + MOST * ENTRY);
  view.setUint16(0, MOST, littleEndian);
  socket.ioctl(HCIGETDEVLIST, bytes);
  const count = view.getUint16(0, littleEndian);
  const devices = Array.from({ length: count }, (_, index) =>
    view.getUint16(HEADER + index * ENTRY, littleEndian),
  );
  return devices.sort((a, b) => a - b).flatMap((device) => infoIfThere(socket, device));
}

/**
 * One Bluetooth controller of this machine. Linux.
 *
 * @param device its number: 0 for hci0
 * @throws SocketError `ENODEV` when there is none of that number
 */
export function getController(device: number): Controller {
  checkInteger(device, 'device', 0, 0xffff);
  using socket = hciSocket();
  return infoOf(socket, device);
}

/** A controller may be removed between two questions. */
function infoIfThere(socket: ReturnType<typeof hciSocket>, device: number): Controller[] {
  try {
    return [infoOf(socket, device)];
  } catch (error) {
    if (error instanceof SocketError && error.code === 'ENODEV') return [];
    throw error;
  }
}

function infoOf(socket: ReturnType<typeof hciSocket>, device: number): Controller {
  const { bytes, view } = newStruct('struct hci_dev_info', DEV_INFO_SIZE);
  view.setUint16(0, device, littleEndian);
  socket.ioctl(HCIGETDEVINFO, bytes);
  return decodeController(bytes);
}
