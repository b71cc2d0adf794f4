import { bytesOf, type Data, type Socket } from '@sock/core';
import type { BluetoothAddress } from '../../bluetooth-address.js';
import { HCI_CHANNEL_CONTROL, HCI_DEV_NONE } from '../../constants/hci.js';
import { openHci } from '../open-hci.js';
import { decodeManagementPacket, encodeManagementPacket } from '../packets/management-packet.js';
import { type CommandOptions, checkCommandOptions, type Exchange, perform, performSync } from './exchange.js';
import { ManagementError } from './management-error.js';

const COMMAND_COMPLETE = 0x0001;
const COMMAND_STATUS = 0x0002;

/**
 * Sends a command of the kernel's Bluetooth management and waits for its answer.
 *
 * Source: mgmt-api.txt of BlueZ.
 *
 * @param device the controller's number; `HCI_DEV_NONE` for commands that are about none
 * @param opcode which command: 0x0005 for Set Powered
 * @param parameters laid out as the command says
 * @returns what the command returned
 * @throws ManagementError when the kernel refuses; TimeoutError; SocketError
 * @example await managementCommand(0, 0x0005, Buffer.of(1)); // Set Powered
 */
export async function managementCommand(
  device: number,
  opcode: number,
  parameters: Data = '',
  options: CommandOptions = {},
): Promise<Buffer> {
  checkCommandOptions(options);
  const exchange = exchangeOf(device, opcode, parameters);
  return perform(opened(), exchange, options);
}

/** {@link managementCommand} on this thread. */
export function managementCommandSync(
  device: number,
  opcode: number,
  parameters: Data = '',
  options: CommandOptions = {},
): Buffer {
  checkCommandOptions(options);
  const exchange = exchangeOf(device, opcode, parameters);
  return performSync(opened(), exchange, options);
}

function opened(): Socket<BluetoothAddress> {
  return openHci(HCI_DEV_NONE, { channel: HCI_CHANNEL_CONTROL });
}

function exchangeOf(device: number, opcode: number, parameters: Data): Exchange<Buffer> {
  const request = encodeManagementPacket({ opcode, index: device, data: bytesOf(parameters, 'parameters') });
  return {
    request,
    take(bytes) {
      const { opcode: event, index, data } = decodeManagementPacket(bytes);
      if (event !== COMMAND_COMPLETE && event !== COMMAND_STATUS) return undefined;
      if (index !== device || data.length < 3 || data.readUInt16LE(0) !== opcode) return undefined;
      const status = data.readUInt8(2);
      if (status !== 0) throw new ManagementError(opcode, status);
      return { answer: data.subarray(3) };
    },
  };
}
