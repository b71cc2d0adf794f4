import type { NetlinkAttributes } from '../attributes/index.js';

/** A destination, and how to get there. */
export interface Route {
  /** `AF_INET` or `AF_INET6`, as Linux numbers them. */
  readonly family: number;
  /** The network's address; `''` for any destination (the default route). */
  readonly destination: string;
  /** Bits of the destination that are the network's. */
  readonly destinationLength: number;
  /** The network that packets come from; `''` for any. */
  readonly source: string;
  /** Bits of the source that are the network's. */
  readonly sourceLength: number;
  /** Type of service; 0 for any. */
  readonly tos: number;
  /** Table, `RT_TABLE_*` or another number. */
  readonly table: number;
  /** Who made it, `RTPROT_*`. */
  readonly protocol: number;
  /** How far it reaches, `RT_SCOPE_*`. */
  readonly scope: number;
  /** What becomes of packets, `RTN_*`. */
  readonly type: number;
  /** `RTM_F_*`, `RTNH_F_*`. */
  readonly flags: number;
  /** The next router; `''` for none. It may be of another family. */
  readonly gateway: string;
  /** Index of the interface to go out by. */
  readonly interface: number | undefined;
  /** Index of the interface to come from. */
  readonly inputInterface: number | undefined;
  /** The source address to take; `''` for the usual. */
  readonly preferredSource: string;
  /** Metric: of several the lowest wins. */
  readonly priority: number;
  /** Several next hops, in place of `gateway` and `interface`. */
  readonly nextHops: readonly NextHop[];
  /** Number of a nexthop object, in place of `gateway` and `interface`. */
  readonly nextHopId: number | undefined;
  /** Metrics of connections by `RTAX_*`, those that are numbers. */
  readonly metrics: ReadonlyMap<number, number>;
  /** Preference of the router, of IPv6: 0 medium, 1 high, 3 low. */
  readonly preference: number | undefined;
  /** Seconds until it goes, of IPv6; `undefined` for never. */
  readonly expires: number | undefined;
  /** All that the kernel tells, `RTA_*`. */
  readonly attributes: NetlinkAttributes;
}

/** One of several ways to a destination. */
export interface NextHop {
  /** The next router; `''` for none. */
  readonly gateway: string;
  /** Index of the interface to go out by. */
  readonly interface: number;
  /** Its share, from 1 on. */
  readonly weight: number;
  /** `RTNH_F_*`. */
  readonly flags: number;
}
