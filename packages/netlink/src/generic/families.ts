import { errnoOf, invalidArgType, SocketError } from '@sock/core';
import { nlaString, nlaU16 } from '../attributes/index.js';
import { type AskOptions, ask, askSync } from '../client/ask.js';
import type { NetlinkAnswer, NetlinkRequest } from '../client/index.js';
import {
  CTRL_ATTR_FAMILY_ID,
  CTRL_ATTR_FAMILY_NAME,
  CTRL_CMD_GETFAMILY,
  GENL_ID_CTRL,
} from '../constants/generic.js';
import { NLM_F_DUMP } from '../constants/messages.js';
import { NETLINK_GENERIC } from '../constants/protocols.js';
import { decodeFamily, type GenericFamily } from './generic-family.js';
import { encodeGenlmsghdr } from './genlmsghdr.js';

/**
 * A family of generic netlink: CTRL_CMD_GETFAMILY of <linux/genetlink.h>. The kernel may load a module for it.
 *
 * @param which its name, or its number
 * @throws SocketError ENOENT when there is none
 * @example const { id, version, groups } = await getGenericFamily('nl80211');
 */
export async function getGenericFamily(
  which: string | number,
  options: AskOptions = {},
): Promise<GenericFamily> {
  return onlyFamily(await ask(NETLINK_GENERIC, familyRequest(which), options));
}

/** {@link getGenericFamily} that blocks. */
export function getGenericFamilySync(which: string | number, options: AskOptions = {}): GenericFamily {
  return onlyFamily(askSync(NETLINK_GENERIC, familyRequest(which), options));
}

/** All families of generic netlink that are loaded. */
export async function listGenericFamilies(options: AskOptions = {}): Promise<GenericFamily[]> {
  return familiesOf(await ask(NETLINK_GENERIC, request(NLM_F_DUMP), options));
}

/** {@link listGenericFamilies} that blocks. */
export function listGenericFamiliesSync(options: AskOptions = {}): GenericFamily[] {
  return familiesOf(askSync(NETLINK_GENERIC, request(NLM_F_DUMP), options));
}

function familyRequest(which: string | number): NetlinkRequest {
  if (typeof which === 'number') return request(0, [nlaU16(CTRL_ATTR_FAMILY_ID, which)]);
  if (typeof which !== 'string') throw invalidArgType('which', 'a string or a number', which);
  return request(0, [nlaString(CTRL_ATTR_FAMILY_NAME, which)]);
}

function request(flags: number, attributes: readonly Uint8Array[] = []): NetlinkRequest {
  return { type: GENL_ID_CTRL, flags, header: encodeGenlmsghdr(CTRL_CMD_GETFAMILY), attributes };
}

function familiesOf({ messages }: NetlinkAnswer): GenericFamily[] {
  return messages.map(decodeFamily).filter((family) => family !== undefined);
}

function onlyFamily(answer: NetlinkAnswer): GenericFamily {
  const [family] = familiesOf(answer);
  if (!family) throw SocketError.of(errnoOf('ENOENT'), 'request');
  return family;
}
