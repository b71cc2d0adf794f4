import { littleEndian, viewStruct } from '@sock/core';
import { type VlanTag, vlanTag } from './vlan-tag.js';

// struct tpacket_auxdata: <linux/if_packet.h>
const STATUS = 0;
const LEN = 4;
const SNAPLEN = 8;
const MAC = 12;
const NET = 14;
const VLAN_TCI = 16;
const VLAN_TPID = 18;
const SIZE = 20;

/** What the kernel knows of a packet besides its bytes. */
export interface Auxdata {
  /** `TP_STATUS_*` flags: TP_STATUS_CSUMNOTREADY, TP_STATUS_CSUM_VALID, … */
  readonly status: number;
  /** Length of the packet on the wire, in bytes; of SOCK_DGRAM without the link-level header. */
  readonly length: number;
  /** How much of it the socket’s filter let through. */
  readonly snapLength: number;
  /** Where in the data the link-level header starts: 0. */
  readonly linkOffset: number;
  /** Where in the data the network header starts. */
  readonly networkOffset: number;
  /** The VLAN tag, which is not in the data. */
  readonly vlan: VlanTag | undefined;
}

/**
 * The data of the control message of type `PACKET_AUXDATA` at level `SOL_PACKET`, which the option of the same name
 * asks for. Source: packet(7), `struct tpacket_auxdata`.
 *
 * @example decodeAuxdata(findAncillary(ancillary, SOL_PACKET, PACKET_AUXDATA).data)
 */
export function decodeAuxdata(data: Uint8Array): Auxdata {
  const view = viewStruct('struct tpacket_auxdata', SIZE, data);
  const status = view.getUint32(STATUS, littleEndian);
  const tci = view.getUint16(VLAN_TCI, littleEndian);
  return {
    status,
    length: view.getUint32(LEN, littleEndian),
    snapLength: view.getUint32(SNAPLEN, littleEndian),
    linkOffset: view.getUint16(MAC, littleEndian),
    networkOffset: view.getUint16(NET, littleEndian),
    vlan: vlanTag(status, tci, view.getUint16(VLAN_TPID, littleEndian)),
  };
}
