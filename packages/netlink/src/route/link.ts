import type { NetlinkAttributes } from '../attributes/index.js';
import type { LINK_STATISTICS } from './layout.js';

/** A network interface. */
export interface Link {
  /** As `ifNametoindex` of @sock/core has it. */
  readonly index: number;
  /** Such as `'eth0'`. */
  readonly name: string;
  /** Further names. */
  readonly altNames: readonly string[];
  /** What an administrator calls it; `''` for nothing. */
  readonly alias: string;
  /** Kind of hardware, `ARPHRD_*`: 1 Ethernet, 772 loopback. */
  readonly hardwareType: number;
  /** `IFF_*`. */
  readonly flags: number;
  /** Whether it was set up: IFF_UP. */
  readonly up: boolean;
  /** Whether it also works: IFF_RUNNING. */
  readonly running: boolean;
  /** Whether it has a carrier. */
  readonly carrier: boolean | undefined;
  /** How often the carrier came or went. */
  readonly carrierChanges: number | undefined;
  /** State, `IF_OPER_*`. */
  readonly operState: number;
  /** Hardware address, `'52:54:00:12:34:56'`; `''` for none. */
  readonly address: string;
  /** Hardware address for all; `''` for none. */
  readonly broadcast: string;
  /** The hardware address that it was made with; `''` where it is not known. */
  readonly permanentAddress: string;
  /** Longest packet: bytes. */
  readonly mtu: number;
  /** The least that the MTU may be. */
  readonly minMtu: number | undefined;
  /** The most that the MTU may be; 0 without a limit. */
  readonly maxMtu: number | undefined;
  /** Queueing discipline, `'fq_codel'`. */
  readonly qdisc: string;
  /** Length of its queue: packets. */
  readonly txQueueLength: number | undefined;
  /** How many queues it has to send. */
  readonly txQueues: number | undefined;
  /** How many queues it has to receive. */
  readonly rxQueues: number | undefined;
  /** Group of interfaces. */
  readonly group: number;
  /** How many want it promiscuous. */
  readonly promiscuity: number | undefined;
  /** Index of the interface below (of a VLAN), or of the other end (of veth). */
  readonly link: number | undefined;
  /** The number of the network namespace that `link` is in; `undefined` for this one. */
  readonly linkNamespace: number | undefined;
  /** Index of the bridge, bond or the like that it belongs to. */
  readonly master: number | undefined;
  /** `'veth'`, `'bridge'`; `''` for hardware. */
  readonly kind: string;
  /** The kind of its master; `''` without one. */
  readonly slaveKind: string;
  /** What it has sent and received. */
  readonly statistics: LinkStatistics | undefined;
  /** All that the kernel tells, `IFLA_*`. */
  readonly attributes: NetlinkAttributes;
}

/** `struct rtnl_link_stats64` of <linux/if_link.h>; what an older kernel does not count is 0. */
export type LinkStatistics = Readonly<Record<(typeof LINK_STATISTICS)[number], bigint>>;
