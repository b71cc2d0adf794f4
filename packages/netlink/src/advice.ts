// What a person can do about an error of a call on a netlink socket, or of a request that the kernel refused. Source:
// netlink(7), net/netlink/af_netlink.c of the kernel.
import { type Advices, adviceOf } from '@sock/core';

/** What brings a protocol into the kernel, by its number: of those that are often left out. */
const kernelOptions: Readonly<Record<number, string>> = {
  4: 'NETLINK_SOCK_DIAG takes CONFIG_INET_DIAG; try: modprobe inet_diag',
  6: 'NETLINK_XFRM takes CONFIG_XFRM_USER; try: modprobe xfrm_user',
  7: 'NETLINK_SELINUX takes CONFIG_SECURITY_SELINUX',
  8: 'NETLINK_ISCSI takes CONFIG_SCSI_ISCSI_ATTRS; try: modprobe scsi_transport_iscsi',
  9: 'NETLINK_AUDIT takes CONFIG_AUDIT',
  11: 'NETLINK_CONNECTOR takes CONFIG_CONNECTOR; try: modprobe cn',
  12: 'NETLINK_NETFILTER takes CONFIG_NETFILTER_NETLINK; try: modprobe nfnetlink',
  18: 'NETLINK_SCSITRANSPORT takes CONFIG_SCSI_NETLINK',
  19: 'NETLINK_ECRYPTFS is gone from the kernel',
  20: 'NETLINK_RDMA takes CONFIG_INFINIBAND; try: modprobe ib_core',
  21: 'NETLINK_CRYPTO takes CONFIG_CRYPTO_USER; try: modprobe crypto_user',
  22: 'NETLINK_SMC is gone from the kernel: ask generic netlink for SMC_GEN_NETLINK',
};

const advices: Advices = {
  EPERM:
    'changes, and some groups and questions, take CAP_NET_ADMIN in the network namespace: run as root, or give node the capability (setcap cap_net_admin+ep)',
  EACCES: 'this takes CAP_NET_ADMIN in the network namespace: run as root, or give node the capability',
  ESOCKTNOSUPPORT: 'the type of a netlink socket is SOCK_RAW or SOCK_DGRAM',
  ENOBUFS:
    'messages were lost, since more came than the receive buffer holds: ask for the whole state again; a larger SO_RCVBUF helps',
  ECONNREFUSED: 'no socket of this protocol has this port ID',
  EOPNOTSUPP: 'this kernel, or this interface, knows no such request',
  EADDRINUSE: 'another socket of this protocol has this port ID; 0 takes a free one',
  'ENOENT request': 'the kernel knows nothing of this name, or its module is not loaded',
  'EINVAL setsockopt': 'there is no such multicast group',
  'EMSGSIZE send': 'the message is longer than SO_SNDBUF allows',
};

/**
 * The cure for an error of a netlink socket.
 *
 * @param code `'EPERM'`
 * @param syscall `'bind'`
 * @param proto of the socket: `NETLINK_*`
 */
export function netlinkAdvice(code: string, syscall: string, proto?: number): string | undefined {
  if (code === 'EPROTONOSUPPORT') return missingProtocol(proto);
  return adviceOf(advices, code, syscall);
}

function missingProtocol(proto: number | undefined): string {
  const known = proto === undefined ? undefined : kernelOptions[proto];
  return known ?? 'the kernel lacks this netlink protocol, or its module is not loaded';
}
