/**
 * The address of a netlink socket.
 *
 * Source: netlink(7), `struct sockaddr_nl` of <linux/netlink.h>.
 */
export interface NetlinkAddress {
  /** The socket's port ID, which is not always a process ID; 0 is the kernel, and in bind a free number. */
  readonly pid: number;
  /**
   * Multicast groups as bits, group 1 the lowest: which to join in bind, which a message was for in recvfrom. Groups
   * above 32 have no bit; see `NETLINK_ADD_MEMBERSHIP`.
   */
  readonly groups: number;
}
