import { words } from './words.js';

/**
 * Names that Linux lacks, by systems (`process.platform`) that have them. They are exported everywhere, since an
 * import of a name that a module lacks is a syntax error, and are `undefined` elsewhere.
 */
const groups: readonly (readonly [systems: string, names: readonly string[]])[] = [
  [
    'win32',
    words`
      SO_EXCLUSIVEADDRUSE IPPROTO_CBT IPPROTO_ICLFXBM IPPROTO_L2TP
      SIO_RCVALL SIO_KEEPALIVE_VALS SIO_LOOPBACK_FAST_PATH
      RCVALL_OFF RCVALL_ON RCVALL_SOCKETLEVELONLY RCVALL_IPLEVEL RCVALL_MAX
      SO_BTH_ENCRYPT SO_BTH_MTU SO_BTH_MTU_MAX SO_BTH_MTU_MIN`,
  ],
  ['win32 netbsd openbsd', words`MSG_BCAST MSG_MCAST`],
  [
    'win32 darwin freebsd',
    words`
      IP_RECVDSTADDR IPPROTO_IGP IPPROTO_PGM IPPROTO_RDP IPPROTO_ST SO_USELOOPBACK IPPROTO_GGP IPPROTO_IPV4 IPPROTO_MAX IPPROTO_ND`,
  ],
  ['darwin freebsd netbsd openbsd', words`AF_LINK`],
  ['darwin', words`TCP_CONNECTION_INFO TCP_KEEPALIVE`],
  [
    'darwin freebsd',
    words`
      LOCAL_PEERCRED SCM_CREDS MSG_EOF IPPROTO_EON IPPROTO_HELLO IPPROTO_IPCOMP IPPROTO_XTP
      IPV6_USE_MIN_MTU AI_DEFAULT AI_MASK AI_V4MAPPED_CFG EAI_BADHINTS EAI_MAX EAI_PROTOCOL`,
  ],
  [
    'freebsd',
    words`SO_L2CAP_ENCRYPTED SO_SCO_CONNINFO SO_REUSEPORT_LB SO_SETFIB SO_USER_COOKIE LOCAL_CREDS_PERSISTENT SCM_CREDS2 IPPROTO_MOBILE`,
  ],
  [
    'freebsd netbsd',
    words`
      LOCAL_CREDS MSG_NOTIFICATION SO_L2CAP_IMTU SO_L2CAP_OMTU SO_L2CAP_FLUSH SO_RFCOMM_MTU SO_RFCOMM_FC_INFO SO_SCO_MTU`,
  ],
  [
    'netbsd',
    words`
      IPPROTO_VRRP SO_L2CAP_IQOS SO_L2CAP_OQOS SO_L2CAP_LM SO_RFCOMM_LM SO_SCO_HANDLE SO_HCI_EVT_FILTER SO_HCI_PKT_FILTER`,
  ],
  ['win32', words`AF_HYPERV`],
  ['darwin', words`PF_SYSTEM AF_SYSTEM`],
  ['freebsd', words`AF_DIVERT PF_DIVERT`],
  ['openbsd', words`SO_RTABLE`],
  ['aix', words`IPPROTO_BIP`],
  // In no header that is still in use: those of Linux in the 1990s, of System V, of Oracle's RDS.
  ['', words`AF_AAL5 MSG_BTAG MSG_ETAG RDS_CMSG_RDMA_UPDATE`],
];

/** The systems that have a name which Linux lacks. */
export const otherSystems: ReadonlyMap<string, readonly string[]> = new Map(
  groups.flatMap(([systems, names]) => names.map((name) => [name, systems.split(' ')])),
);
