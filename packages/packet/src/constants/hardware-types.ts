// Types of network interfaces: <linux/if_arp.h>.

/** Interface: NET/ROM. */
export const ARPHRD_NETROM = 0;
/** Interface: Ethernet. */
export const ARPHRD_ETHER = 1;
/** Interface: experimental Ethernet. */
export const ARPHRD_EETHER = 2;
/** Interface: AX.25. */
export const ARPHRD_AX25 = 3;
/** Interface: PROnet Token Ring. */
export const ARPHRD_PRONET = 4;
/** Interface: Chaosnet. */
export const ARPHRD_CHAOS = 5;
/** Interface: IEEE 802.2. */
export const ARPHRD_IEEE802 = 6;
/** Interface: ARCnet. */
export const ARPHRD_ARCNET = 7;
/** Interface: AppleTalk. */
export const ARPHRD_APPLETLK = 8;
/** Interface: Frame Relay, a connection. */
export const ARPHRD_DLCI = 15;
/** Interface: ATM. */
export const ARPHRD_ATM = 19;
/** Interface: Metricom STRIP. */
export const ARPHRD_METRICOM = 23;
/** Interface: IEEE 1394, IPv4: RFC 2734. */
export const ARPHRD_IEEE1394 = 24;
/** Interface: EUI-64. */
export const ARPHRD_EUI64 = 27;
/** Interface: InfiniBand. */
export const ARPHRD_INFINIBAND = 32;
/** Interface: SLIP. */
export const ARPHRD_SLIP = 256;
/** Interface: SLIP with compressed headers. */
export const ARPHRD_CSLIP = 257;
/** Interface: SLIP of 6 bits. */
export const ARPHRD_SLIP6 = 258;
/** Interface: SLIP of 6 bits with compressed headers. */
export const ARPHRD_CSLIP6 = 259;
/** Interface: reserved. */
export const ARPHRD_RSRVD = 260;
/** Interface: adaptive SLIP. */
export const ARPHRD_ADAPT = 264;
/** Interface: ROSE. */
export const ARPHRD_ROSE = 270;
/** Interface: X.25. */
export const ARPHRD_X25 = 271;
/** Interface: X.25 in the card. */
export const ARPHRD_HWX25 = 272;
/** Interface: CAN. */
export const ARPHRD_CAN = 280;
/** Interface: MCTP. */
export const ARPHRD_MCTP = 290;
/** Interface: PPP. */
export const ARPHRD_PPP = 512;
/** Interface: HDLC of Cisco. */
export const ARPHRD_CISCO = 513;
/** Interface: HDLC of Cisco. */
export const ARPHRD_HDLC = 513;
/** Interface: LAPB. */
export const ARPHRD_LAPB = 516;
/** Interface: DEC DDCMP. */
export const ARPHRD_DDCMP = 517;
/** Interface: HDLC. */
export const ARPHRD_RAWHDLC = 518;
/** Interface: IP without a link-level header. */
export const ARPHRD_RAWIP = 519;
/** Interface: tunnel, IPv4 in IPv4. */
export const ARPHRD_TUNNEL = 768;
/** Interface: tunnel, IPv6 in IPv6. */
export const ARPHRD_TUNNEL6 = 769;
/** Interface: Frame Relay, an access device. */
export const ARPHRD_FRAD = 770;
/** Interface: SKIP. */
export const ARPHRD_SKIP = 771;
/** Interface: loopback. */
export const ARPHRD_LOOPBACK = 772;
/** Interface: LocalTalk. */
export const ARPHRD_LOCALTLK = 773;
/** Interface: FDDI. */
export const ARPHRD_FDDI = 774;
/** Interface: AP1000. */
export const ARPHRD_BIF = 775;
/** Interface: tunnel, IPv6 in IPv4. */
export const ARPHRD_SIT = 776;
/** Interface: IP over AppleTalk. */
export const ARPHRD_IPDDP = 777;
/** Interface: tunnel, GRE over IPv4. */
export const ARPHRD_IPGRE = 778;
/** Interface: registration of PIM. */
export const ARPHRD_PIMREG = 779;
/** Interface: HIPPI. */
export const ARPHRD_HIPPI = 780;
/** Interface: Ash. */
export const ARPHRD_ASH = 781;
/** Interface: Acorn Econet. */
export const ARPHRD_ECONET = 782;
/** Interface: IrDA. */
export const ARPHRD_IRDA = 783;
/** Interface: Fibre Channel, point to point. */
export const ARPHRD_FCPP = 784;
/** Interface: Fibre Channel, arbitrated loop. */
export const ARPHRD_FCAL = 785;
/** Interface: Fibre Channel, public loop. */
export const ARPHRD_FCPL = 786;
/** Interface: Fibre Channel, fabric. */
export const ARPHRD_FCFABRIC = 787;
/** Interface: Token Ring. */
export const ARPHRD_IEEE802_TR = 800;
/** Interface: IEEE 802.11. */
export const ARPHRD_IEEE80211 = 801;
/** Interface: IEEE 802.11 with a Prism header. */
export const ARPHRD_IEEE80211_PRISM = 802;
/** Interface: IEEE 802.11 with a radiotap header, as in monitor mode. */
export const ARPHRD_IEEE80211_RADIOTAP = 803;
/** Interface: IEEE 802.15.4. */
export const ARPHRD_IEEE802154 = 804;
/** Interface: IEEE 802.15.4 in monitor mode. */
export const ARPHRD_IEEE802154_MONITOR = 805;
/** Interface: Phonet. */
export const ARPHRD_PHONET = 820;
/** Interface: Phonet, a pipe. */
export const ARPHRD_PHONET_PIPE = 821;
/** Interface: CAIF. */
export const ARPHRD_CAIF = 822;
/** Interface: tunnel, GRE over IPv6. */
export const ARPHRD_IP6GRE = 823;
/** Interface: Netlink (nlmon). */
export const ARPHRD_NETLINK = 824;
/** Interface: IPv6 over low-power networks. */
export const ARPHRD_6LOWPAN = 825;
/** Interface: monitor of AF_VSOCK. */
export const ARPHRD_VSOCKMON = 826;
/** Interface: nothing is known. */
export const ARPHRD_VOID = 0xffff;
/** Interface: no link-level header. */
export const ARPHRD_NONE = 0xfffe;
