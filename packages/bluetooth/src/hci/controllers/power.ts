import { checkInteger, invalidArgType, SocketError } from '@sock/core';
import { HCIDEVDOWN, HCIDEVRESET, HCIDEVUP } from '../../constants/hci.js';
import type { CommandOptions } from '../exchange/exchange.js';
import { managementCommand } from '../exchange/management-command.js';
import { hciSocket } from '../open-hci.js';

const SET_POWERED = 0x0005;

/**
 * Powers a controller up or down, by the kernel's Bluetooth management. Takes CAP_NET_ADMIN. Linux.
 *
 * @param device its number: 0 for hci0
 * @throws ManagementError when the kernel refuses; TimeoutError; SocketError
 */
export async function setControllerPower(
  device: number,
  on: boolean,
  options?: CommandOptions,
): Promise<void> {
  checkOn(on);
  await managementCommand(device, SET_POWERED, Buffer.of(Number(on)), options);
}

/** {@link setControllerPower} on this thread, by ioctl (`HCIDEVUP`, `HCIDEVDOWN`). */
export function setControllerPowerSync(device: number, on: boolean): void {
  checkOn(on);
  try {
    control(device, on ? HCIDEVUP : HCIDEVDOWN);
  } catch (error) {
    if (!(error instanceof SocketError && error.code === 'EALREADY')) throw error;
  }
}

/**
 * Resets a controller that is up; its connections are dropped. This blocks the thread until the controller has answered.
 * Takes CAP_NET_ADMIN. Linux.
 *
 * @param device its number: 0 for hci0
 * @throws SocketError `ENODEV`, `ENETDOWN`, `EPERM`
 */
export function resetControllerSync(device: number): void {
  control(device, HCIDEVRESET);
}

function control(device: number, request: number): void {
  checkInteger(device, 'device', 0, 0xffff);
  using socket = hciSocket();
  socket.ioctl(request, device);
}

function checkOn(on: unknown): void {
  if (typeof on !== 'boolean') throw invalidArgType('on', 'a boolean', on);
}
