// Offsets and sizes of the structures of rtnetlink: <linux/rtnetlink.h>, <linux/if_link.h>, <linux/if_addr.h>,
// <linux/neighbour.h>. test/headers.test.ts compares them.

export const IFINFOMSG = { family: 0, type: 2, index: 4, flags: 8, change: 12, size: 16 } as const;

export const IFADDRMSG = { family: 0, prefixLength: 1, flags: 2, scope: 3, index: 4, size: 8 } as const;

export const RTMSG = {
  family: 0,
  destinationLength: 1,
  sourceLength: 2,
  tos: 3,
  table: 4,
  protocol: 5,
  scope: 6,
  type: 7,
  flags: 8,
  size: 12,
} as const;

export const NDMSG = { family: 0, index: 4, state: 8, flags: 10, type: 11, size: 12 } as const;

export const RTNEXTHOP = { length: 0, flags: 2, hops: 3, index: 4, size: 8 } as const;

export const RTA_CACHEINFO_LAYOUT = {
  clients: 0,
  lastUse: 4,
  expires: 8,
  error: 12,
  used: 16,
  size: 32,
} as const;

export const IFA_CACHEINFO_LAYOUT = { preferred: 0, valid: 4, created: 8, updated: 12, size: 16 } as const;

export const NDA_CACHEINFO_LAYOUT = { confirmed: 0, used: 4, updated: 8, references: 12, size: 16 } as const;

/** struct rtvia */
export const RTVIA = { family: 0, address: 2 } as const;

/** The fields of struct rtnl_link_stats64, in their order: eight bytes each. */
export const LINK_STATISTICS = [
  'rxPackets',
  'txPackets',
  'rxBytes',
  'txBytes',
  'rxErrors',
  'txErrors',
  'rxDropped',
  'txDropped',
  'multicast',
  'collisions',
  'rxLengthErrors',
  'rxOverErrors',
  'rxCrcErrors',
  'rxFrameErrors',
  'rxFifoErrors',
  'rxMissedErrors',
  'txAbortedErrors',
  'txCarrierErrors',
  'txFifoErrors',
  'txHeartbeatErrors',
  'txWindowErrors',
  'rxCompressed',
  'txCompressed',
  'rxNohandler',
  'rxOtherhostDropped',
] as const;
