import { once } from 'node:events';
import { checkInteger, checkObject, invalidArgType, invalidArgValue } from '@sock/core';
import { J1939_IDLE_ADDR, J1939_MAX_UNICAST_ADDR } from '../../constants/j1939.js';
import { checkName } from '../name.js';
import { openJ1939 } from '../open-j1939.js';
import { J1939AddressClaim, noAddress } from './address-claim.js';
import { NETWORK_MANAGEMENT } from './messages.js';

/** What {@link claimJ1939Address} claims. */
export interface J1939ClaimOptions {
  /** The ECU's NAME, see {@link encodeJ1939Name}. */
  readonly name: bigint;
  /** Addresses to take, the one that is wanted most first: 0 to 253. */
  readonly addresses: Iterable<number>;
  /**
   * How long to learn who has which address before the first claim: milliseconds, 1250 when left out, in which every
   * ECU answers; 0 to claim at once.
   */
  readonly listen?: number | undefined;
  /** Gives up. */
  readonly signal?: AbortSignal | undefined;
}

/** Every ECU answers a request within so many milliseconds: SAE J1939-21. */
const RESPONSE_TIME = 1250;

/**
 * Claims an address for a NAME, and defends it until the claim is closed: answers requests, gives way to smaller NAMEs,
 * takes the address that it is commanded. The kernel itself only watches the claims on the bus.
 *
 * Source: SAE J1939-81; Documentation/networking/j1939.rst of the kernel.
 *
 * @returns once an address is in use, 250 ms after it was claimed
 * @throws TypeError, RangeError; SocketError EADDRINUSE when smaller NAMEs hold all of the addresses, ENODEV, ENETDOWN
 * @example
 * using claim = await claimJ1939Address('can0', { name, addresses: [0x80, 0x81] });
 * using socket = openJ1939('can0', { name });
 */
export async function claimJ1939Address(
  interfaceName: string,
  options: J1939ClaimOptions,
): Promise<J1939AddressClaim> {
  checkObject(options, 'options', '{ name, addresses: [0x80] }');
  const { name, listen = RESPONSE_TIME, signal } = options;
  checkName(name, 'options.name');
  if (name === 0n) throw invalidArgValue('options.name', 'must not be J1939_NO_NAME', name);
  checkInteger(listen, 'options.listen', 0);
  const addresses = candidates(options.addresses);
  signal?.throwIfAborted();
  const filters = NETWORK_MANAGEMENT;
  const socket = openJ1939(interfaceName, { name, addr: J1939_IDLE_ADDR, broadcast: true, filters });
  const claim = new J1939AddressClaim(socket, interfaceName, name, addresses);
  return settled(claim, listen, addresses, signal);
}

async function settled(
  claim: J1939AddressClaim,
  listen: number,
  addresses: readonly number[],
  signal: AbortSignal | undefined,
): Promise<J1939AddressClaim> {
  const over = new AbortController();
  const abort = () => over.abort();
  signal?.addEventListener('abort', abort);
  try {
    const lost = once(claim, 'lost', over).then(() => Promise.reject(noAddress(addresses)));
    const held = once(claim, 'address', over);
    claim.begin(listen);
    await Promise.race([held, lost]);
    return claim;
  } catch (error) {
    claim.close();
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', abort);
    over.abort();
  }
}

function candidates(addresses: unknown): number[] {
  if (typeof addresses !== 'object' || addresses === null || !(Symbol.iterator in addresses)) {
    throw invalidArgType('options.addresses', 'an iterable of numbers', addresses);
  }
  const list: unknown[] = [...(addresses as Iterable<unknown>)];
  if (list.length === 0) throw invalidArgValue('options.addresses', 'must not be empty', list);
  return list.map((addr, index) => {
    checkInteger(addr, `options.addresses[${index}]`, 0, J1939_MAX_UNICAST_ADDR);
    return addr;
  });
}
