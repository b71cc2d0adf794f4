import { checkInteger, checkObject } from '@sock/core';
import { ETH_P_8021Q } from '../constants/ethernet.js';
import { TP_STATUS_VLAN_TPID_VALID, TP_STATUS_VLAN_VALID } from '../constants/ring.js';

/** A VLAN tag, which the kernel takes out of the packet: IEEE 802.1Q. */
export interface VlanTag {
  /** Number of the VLAN (VID), 12 bits. */
  readonly id: number;
  /** Priority (PCP), 0 to 7. */
  readonly priority: number;
  /** Whether the packet may be dropped first (DEI). */
  readonly dropEligible: boolean;
  /** `ETH_P_8021Q` or `ETH_P_8021AD`. */
  readonly protocol: number;
}

/** The tag that `tp_vlan_tci` and `tp_vlan_tpid` are, where `tp_status` says that there is one. */
export function vlanTag(status: number, tci: number, tpid: number): VlanTag | undefined {
  if (!(status & TP_STATUS_VLAN_VALID)) return undefined;
  return {
    id: tci & 0xfff,
    priority: (tci >> 13) & 7,
    dropEligible: (tci & 0x1000) !== 0,
    protocol: status & TP_STATUS_VLAN_TPID_VALID ? tpid : ETH_P_8021Q,
  };
}

/** Checks a tag that a user gives: a number too large would spill into its neighbour. */
export function checkVlanTag(tag: VlanTag, name: string): void {
  checkObject(tag, name, '{ id, priority, dropEligible, protocol }');
  checkInteger(tag.id, `${name}.id`, 0, 0xfff);
  checkInteger(tag.priority, `${name}.priority`, 0, 7);
  checkInteger(tag.protocol, `${name}.protocol`, 0, 0xffff);
}

/** The tag control information (TCI) of a tag. */
export function tagControlInformation({ id, priority, dropEligible }: VlanTag): number {
  return (priority << 13) | (dropEligible ? 0x1000 : 0) | id;
}
