/**
 * Where packets come from and go to.
 *
 * | field | bind | sendto | reported by |
 * | --- | --- | --- | --- |
 * | `interface` | receive from it; `''` for all | send by it | all |
 * | `protocol` | receive only this one; 0 to leave it as the constructor had it | SOCK_DGRAM: of the packet | all |
 * | `packetType` | | | recvfrom: how it was addressed |
 * | `hardwareType` | | | all |
 * | `hardwareAddress` | | SOCK_DGRAM: of the receiver | recvfrom: of the sender; getsockname: the interface’s own |
 *
 * What a call does not look at may be left out; a reported address has all fields.
 *
 * Source: packet(7), `struct sockaddr_ll` of <linux/if_packet.h>.
 */
export interface PacketAddress {
  /** The interface’s name, `'eth0'`; `''` for none, for all, or for one that is gone. */
  readonly interface: string;
  /** `ETH_P_*`, in host byte order. */
  readonly protocol: number;
  /** `PACKET_*`: PACKET_HOST, PACKET_BROADCAST, PACKET_MULTICAST, PACKET_OTHERHOST, PACKET_OUTGOING. */
  readonly packetType?: number | undefined;
  /** The interface’s type: `ARPHRD_*`. */
  readonly hardwareType?: number | undefined;
  /** The link-level address: bytes, or `'52:54:00:12:34:56'`. Reported as a Buffer. */
  readonly hardwareAddress?: Uint8Array | string | undefined;
}
