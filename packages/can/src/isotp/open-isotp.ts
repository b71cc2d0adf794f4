import {
  checkObject,
  invalidArgType,
  invalidArgValue,
  SO_ERROR,
  SOCK_DGRAM,
  SOL_SOCKET,
  Socket,
  SocketError,
  unavailable,
} from '@sock/core';
import { AF_CAN } from '../af-can.js';
import type { CanAddress } from '../can-address.js';
import {
  CAN_ISOTP_LL_OPTS,
  CAN_ISOTP_OPTS,
  CAN_ISOTP_RECV_FC,
  CAN_ISOTP_RX_STMIN,
  CAN_ISOTP_TX_STMIN,
  SOL_CAN_ISOTP,
} from '../constants/isotp.js';
import { CAN_ISOTP } from '../constants/protocols.js';
import { encodeIsotpFcOptions, type IsotpFcOptions } from './isotp-fc-options.js';
import { encodeIsotpLlOptions, type IsotpLlOptions } from './isotp-ll-options.js';
import { encodeIsotpOptions, type IsotpOptions } from './isotp-options.js';
import { encodeIsotpTime } from './isotp-time.js';

/** What {@link openIsotp} sets up. */
export interface IsotpSettings extends IsotpOptions {
  /** Identifier of the frames to receive: 11 bits, or 29 with `CAN_EFF_FLAG` or above 0x7ff. Not for broadcasts. */
  readonly rxId?: number | undefined;
  /** Identifier of the frames to send. */
  readonly txId: number;
  /** What to ask of senders: block size and gaps. */
  readonly fc?: IsotpFcOptions | undefined;
  /** Which frames to send: CAN FD. */
  readonly ll?: IsotpLlOptions | undefined;
  /** The gap to leave between frames whatever the receiver asks for: milliseconds. Sets `forceTxstmin`. */
  readonly txStmin?: number | undefined;
  /** Frames that come sooner one after the other are ignored: milliseconds. Sets `forceRxstmin`. */
  readonly rxStmin?: number | undefined;
}

type OptionValue = readonly [name: number, value: Buffer];

/**
 * Opens an ISO-TP socket on an interface. Its options are set before it is bound, the only order that the kernel takes.
 *
 * One `send` is one message, of 1 byte up to what `/sys/module/can_isotp/parameters/max_pdu_size` says (8300 unless
 * set otherwise; 66000 before Linux 6.4), and one `recv` receives one. A send is done when the kernel has taken the
 * message; {@link isotpSent} waits until it is out. `close` blocks until then, so wait first.
 *
 * Source: Documentation/networking/iso15765-2.rst of the kernel.
 *
 * @param interfaceName its name: `'can0'`
 * @throws TypeError, RangeError; SocketError ENODEV without that interface, ENETDOWN while it is down, EINVAL where
 * it does not take FD frames that are asked for; Error `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` elsewhere than on Linux
 * @example
 * using socket = openIsotp('can0', { rxId: 0x7e8, txId: 0x7e0, txPadding: true });
 * await socket.send(Buffer.from('22f190', 'hex'));
 * const answer = await socket.recv(4095);
 */
export function openIsotp(interfaceName: string, settings: IsotpSettings): Socket<CanAddress> {
  const address = addressOf(interfaceName, settings);
  const options = optionsOf(settings);
  if (AF_CAN === undefined) throw unavailable('SocketCAN', 'Linux');
  const socket = new Socket(AF_CAN, SOCK_DGRAM, CAN_ISOTP);
  try {
    for (const [name, value] of options) socket.setsockopt(SOL_CAN_ISOTP, name, value);
    socket.bindSync(address);
    checkUp(socket, interfaceName);
    return socket;
  } catch (error) {
    socket.close();
    throw isNotFd(error, settings) ? needsFd(error, interfaceName) : error;
  }
}

function addressOf(interfaceName: string, settings: IsotpSettings): CanAddress {
  if (typeof interfaceName !== 'string') throw invalidArgType('interfaceName', 'a string', interfaceName);
  if (interfaceName === '') throw invalidArgValue('interfaceName', 'must name one interface', interfaceName);
  checkObject(settings, 'settings', '{ rxId: 0x7e8, txId: 0x7e0 }');
  const { txId, sfBroadcast, cfBroadcast } = settings;
  // Nothing is received then, and the kernel does not look at it.
  const rxId = sfBroadcast || cfBroadcast ? 0 : settings.rxId;
  if (rxId === undefined) throw invalidArgType('settings.rxId', 'a number', rxId);
  if (rxId === txId) throw invalidArgValue('settings.rxId', 'must differ from txId', rxId);
  return { interface: interfaceName, rxId, txId };
}

function optionsOf(settings: IsotpSettings): OptionValue[] {
  const { fc, ll, txStmin, rxStmin } = settings;
  const general = {
    ...settings,
    forceTxstmin: settings.forceTxstmin ?? txStmin !== undefined,
    forceRxstmin: settings.forceRxstmin ?? rxStmin !== undefined,
  };
  const options: OptionValue[] = [[CAN_ISOTP_OPTS, encodeIsotpOptions(general)]];
  if (fc !== undefined) options.push([CAN_ISOTP_RECV_FC, encodeIsotpFcOptions(fc)]);
  if (ll !== undefined) options.push([CAN_ISOTP_LL_OPTS, encodeIsotpLlOptions(ll)]);
  if (txStmin !== undefined) options.push([CAN_ISOTP_TX_STMIN, encodeIsotpTime(txStmin)]);
  if (rxStmin !== undefined) options.push([CAN_ISOTP_RX_STMIN, encodeIsotpTime(rxStmin)]);
  return options;
}

/** An interface that is down can be bound to; the kernel tells so afterwards. */
function checkUp(socket: Socket<CanAddress>, interfaceName: string): void {
  const errno = socket.getsockopt(SOL_SOCKET, SO_ERROR);
  if (errno !== 0)
    throw SocketError.of(-errno, 'bind', { address: interfaceName }, { family: AF_CAN, proto: CAN_ISOTP });
}

function isNotFd(error: unknown, { ll }: IsotpSettings): error is SocketError {
  return (
    ll !== undefined && error instanceof SocketError && error.code === 'EINVAL' && error.syscall === 'bind'
  );
}

function needsFd({ errno, syscall }: SocketError, interfaceName: string): SocketError {
  const advice = `the interface takes no CAN FD frames; try: ip link set ${interfaceName} mtu 72`;
  return new SocketError(errno, syscall, { address: interfaceName }, advice);
}
