import { bytesOf, checkInteger, type Data, type Socket } from '@sock/core';
import type { BluetoothAddress } from '../../bluetooth-address.js';
import { HCI_EVENT_PKT } from '../../constants/hci.js';
import { openHci } from '../open-hci.js';
import { decodeHciPacket } from '../packets/decode.js';
import { encodeHciPacket } from '../packets/encode.js';
import { type CommandOptions, checkCommandOptions, type Exchange, perform, performSync } from './exchange.js';
import { HciError } from './hci-error.js';

/** How to send a command, and what to wait for. */
export interface HciCommandOptions extends CommandOptions {
  /** The event that ends what the command begins, by its code: then its parameters are the result. */
  readonly event?: number | undefined;
  /** With `event: 0x3e` (LE Meta): which of the events of LE. */
  readonly subevent?: number | undefined;
}

const COMMAND_COMPLETE = 0x0e;
const COMMAND_STATUS = 0x0f;

/**
 * Sends a command to a controller and waits for its answer: Command Complete or Command Status, and then for the event
 * that was asked for. It has a socket of its own, so that it takes no packet away from anybody.
 *
 * @param device the controller's number: 0 for hci0
 * @param opcode which command: see `hciOpcode`
 * @param parameters laid out as the command says
 * @returns the parameters of the event that was asked for; else what Command Complete returned behind the status
 * @throws HciError when the controller refuses; TimeoutError; SocketError `ENETDOWN` when it is down, `ENODEV` when there
 * is none, `EPIPE` when it is removed meanwhile, `EPERM` for commands that take CAP_NET_RAW
 * @example
 * const version = await hciCommand(0, hciOpcode(0x04, 0x0001)); // Read Local Version Information
 */
export async function hciCommand(
  device: number,
  opcode: number,
  parameters: Data = '',
  options: HciCommandOptions = {},
): Promise<Buffer> {
  const exchange = exchangeOf(opcode, parameters, options);
  return perform(opened(device, opcode, options), exchange, options);
}

/** {@link hciCommand} on this thread. */
export function hciCommandSync(
  device: number,
  opcode: number,
  parameters: Data = '',
  options: HciCommandOptions = {},
): Buffer {
  const exchange = exchangeOf(opcode, parameters, options);
  return performSync(opened(device, opcode, options), exchange, options);
}

function opened(device: number, opcode: number, { event }: HciCommandOptions): Socket<BluetoothAddress> {
  const events = [COMMAND_COMPLETE, COMMAND_STATUS, ...(event === undefined ? [] : [event])];
  return openHci(device, { filter: { types: [HCI_EVENT_PKT], events, opcode } });
}

/** The command and the way from its events to its result. */
export function exchangeOf(opcode: number, parameters: Data, options: HciCommandOptions): Exchange<Buffer> {
  checkCommandOptions(options);
  const { event, subevent } = options;
  if (event !== undefined) checkInteger(event, 'options.event', 0, 0xff);
  if (subevent !== undefined) checkInteger(subevent, 'options.subevent', 0, 0xff);
  const request = encodeHciPacket({ kind: 'command', opcode, parameters: bytesOf(parameters, 'parameters') });
  let begun = false;
  return {
    request,
    take(bytes) {
      const packet = decodeHciPacket(bytes);
      if (packet.kind !== 'event') return undefined;
      const result = begun ? undefined : resultOf(opcode, packet.code, packet.parameters);
      if (result) begun = true;
      if (result && event === undefined) return { answer: result };
      if (!begun || packet.code !== event) return undefined;
      return subevent === undefined || packet.parameters[0] === subevent
        ? { answer: packet.parameters }
        : undefined;
    },
  };
}

/** What the controller returned to the command; `undefined` for events about something else. */
function resultOf(opcode: number, code: number, parameters: Buffer): Buffer | undefined {
  if (code === COMMAND_COMPLETE && parameters.length >= 3 && parameters.readUInt16LE(1) === opcode)
    return successful(opcode, parameters[3] ?? 0, parameters.subarray(4));
  if (code === COMMAND_STATUS && parameters.length >= 4 && parameters.readUInt16LE(2) === opcode)
    return successful(opcode, parameters.readUInt8(0), Buffer.alloc(0));
  return undefined;
}

function successful(opcode: number, status: number, result: Buffer): Buffer {
  if (status !== 0) throw new HciError(opcode, status);
  return result;
}
