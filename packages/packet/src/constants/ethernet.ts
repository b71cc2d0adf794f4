// Protocols of Ethernet frames, in host byte order: <linux/if_ether.h>, <net/ethernet.h>. Numbers below 0x0100 are Linux’s own.

/** Protocol: Ethernet loopback, an old number. */
export const ETH_P_LOOP = 0x0060;
/** Protocol: Xerox PUP. */
export const ETH_P_PUP = 0x0200;
/** Protocol: Xerox PUP, address translation. */
export const ETH_P_PUPAT = 0x0201;
/** Protocol: audio and video in time-sensitive networks: IEEE 1722. */
export const ETH_P_TSN = 0x22f0;
/** Protocol: mirrored traffic, ERSPAN type III. */
export const ETH_P_ERSPAN2 = 0x22eb;
/** Protocol: IPv4. */
export const ETH_P_IP = 0x0800;
/** Protocol: X.25. */
export const ETH_P_X25 = 0x0805;
/** Protocol: ARP. */
export const ETH_P_ARP = 0x0806;
/** Protocol: Xerox PUP over IEEE 802.3. */
export const ETH_P_IEEEPUP = 0x0a00;
/** Protocol: Xerox PUP over IEEE 802.3, address translation. */
export const ETH_P_IEEEPUPAT = 0x0a01;
/** Protocol: B.A.T.M.A.N. mesh; not registered. */
export const ETH_P_BATMAN = 0x4305;
/** Protocol: DEC. */
export const ETH_P_DEC = 0x6000;
/** Protocol: DECnet, dump and load. */
export const ETH_P_DNA_DL = 0x6001;
/** Protocol: DECnet, remote console. */
export const ETH_P_DNA_RC = 0x6002;
/** Protocol: DECnet, routing. */
export const ETH_P_DNA_RT = 0x6003;
/** Protocol: DEC LAT. */
export const ETH_P_LAT = 0x6004;
/** Protocol: DEC diagnostics. */
export const ETH_P_DIAG = 0x6005;
/** Protocol: DEC, for customers. */
export const ETH_P_CUST = 0x6006;
/** Protocol: DEC SCA, clusters. */
export const ETH_P_SCA = 0x6007;
/** Protocol: Ethernet frames in other protocols. */
export const ETH_P_TEB = 0x6558;
/** Protocol: RARP. */
export const ETH_P_RARP = 0x8035;
/** Protocol: AppleTalk DDP. */
export const ETH_P_ATALK = 0x809b;
/** Protocol: AppleTalk ARP. */
export const ETH_P_AARP = 0x80f3;
/** Protocol: a VLAN tag: IEEE 802.1Q. */
export const ETH_P_8021Q = 0x8100;
/** Protocol: mirrored traffic, ERSPAN type II. */
export const ETH_P_ERSPAN = 0x88be;
/** Protocol: IPX. */
export const ETH_P_IPX = 0x8137;
/** Protocol: IPv6. */
export const ETH_P_IPV6 = 0x86dd;
/** Protocol: pause of a sender: IEEE 802.3. */
export const ETH_P_PAUSE = 0x8808;
/** Protocol: slow protocols (LACP): IEEE 802.3ad. */
export const ETH_P_SLOW = 0x8809;
/** Protocol: redirected web traffic, WCCP. */
export const ETH_P_WCCP = 0x883e;
/** Protocol: MPLS, unicast. */
export const ETH_P_MPLS_UC = 0x8847;
/** Protocol: MPLS, multicast. */
export const ETH_P_MPLS_MC = 0x8848;
/** Protocol: MPOA over ATM. */
export const ETH_P_ATMMPOA = 0x884c;
/** Protocol: PPPoE, discovery. */
export const ETH_P_PPP_DISC = 0x8863;
/** Protocol: PPPoE, session. */
export const ETH_P_PPP_SES = 0x8864;
/** Protocol: local tunnel of HPNA and wireless LANs. */
export const ETH_P_LINK_CTL = 0x886c;
/** Protocol: ATM over Ethernet. */
export const ETH_P_ATMFATE = 0x8884;
/** Protocol: authentication of ports, EAPOL: IEEE 802.1X. */
export const ETH_P_PAE = 0x888e;
/** Protocol: PROFINET. */
export const ETH_P_PROFINET = 0x8892;
/** Protocol: protocols of Realtek. */
export const ETH_P_REALTEK = 0x8899;
/** Protocol: ATA over Ethernet. */
export const ETH_P_AOE = 0x88a2;
/** Protocol: EtherCAT. */
export const ETH_P_ETHERCAT = 0x88a4;
/** Protocol: an outer VLAN tag: IEEE 802.1ad. */
export const ETH_P_8021AD = 0x88a8;
/** Protocol: for local experiments: IEEE 802. */
export const ETH_P_802_EX1 = 0x88b5;
/** Protocol: preauthentication: IEEE 802.11. */
export const ETH_P_PREAUTH = 0x88c7;
/** Protocol: TIPC. */
export const ETH_P_TIPC = 0x88ca;
/** Protocol: LLDP. */
export const ETH_P_LLDP = 0x88cc;
/** Protocol: rings of industrial networks, MRP: IEC 62439-2. */
export const ETH_P_MRP = 0x88e3;
/** Protocol: MACsec: IEEE 802.1AE. */
export const ETH_P_MACSEC = 0x88e5;
/** Protocol: a service tag of provider backbones: IEEE 802.1ah. */
export const ETH_P_8021AH = 0x88e7;
/** Protocol: registration of VLANs: IEEE 802.1Q. */
export const ETH_P_MVRP = 0x88f5;
/** Protocol: Precision Time Protocol: IEEE 1588. */
export const ETH_P_1588 = 0x88f7;
/** Protocol: sideband of network controllers, NC-SI. */
export const ETH_P_NCSI = 0x88f8;
/** Protocol: parallel redundancy, PRP and HSR version 0: IEC 62439-3. */
export const ETH_P_PRP = 0x88fb;
/** Protocol: faults of connectivity: IEEE 802.1ag. */
export const ETH_P_CFM = 0x8902;
/** Protocol: Fibre Channel over Ethernet. */
export const ETH_P_FCOE = 0x8906;
/** Protocol: InfiniBand over Ethernet. */
export const ETH_P_IBOE = 0x8915;
/** Protocol: direct links of stations: IEEE 802.11. */
export const ETH_P_TDLS = 0x890d;
/** Protocol: Fibre Channel over Ethernet, initialisation. */
export const ETH_P_FIP = 0x8914;
/** Protocol: handover between media: IEEE 802.21. */
export const ETH_P_80221 = 0x8917;
/** Protocol: seamless redundancy, HSR version 1: IEC 62439-3. */
export const ETH_P_HSR = 0x892f;
/** Protocol: Network Service Header: RFC 8300. */
export const ETH_P_NSH = 0x894f;
/** Protocol: Ethernet loopback. */
export const ETH_P_LOOPBACK = 0x9000;
/** Protocol: an outer VLAN tag, an old number; not registered. */
export const ETH_P_QINQ1 = 0x9100;
/** Protocol: an outer VLAN tag, an old number; not registered. */
export const ETH_P_QINQ2 = 0x9200;
/** Protocol: an outer VLAN tag, an old number; not registered. */
export const ETH_P_QINQ3 = 0x9300;
/** Protocol: a switch’s tag with a type; not registered. */
export const ETH_P_EDSA = 0xdada;
/** Protocol: a switch’s tag in a VLAN’s place; not registered. */
export const ETH_P_DSA_8021Q = 0xdadb;
/** Protocol: a tag of the A5PSW switch; not registered. */
export const ETH_P_DSA_A5PSW = 0xe001;
/** Protocol: ForCES between elements: RFC 8013. */
export const ETH_P_IFE = 0xed3e;
/** Protocol: AF_IUCV of IBM’s mainframes; not registered. */
export const ETH_P_AF_IUCV = 0xfbfb;
/** Protocol: the least number of a protocol; what is less is a length. */
export const ETH_P_802_3_MIN = 0x0600;
/** Protocol: frames of IEEE 802.3 that have a length. */
export const ETH_P_802_3 = 0x0001;
/** Protocol: AX.25. */
export const ETH_P_AX25 = 0x0002;
/** Protocol: every protocol. */
export const ETH_P_ALL = 0x0003;
/** Protocol: frames of IEEE 802.2. */
export const ETH_P_802_2 = 0x0004;
/** Protocol: the kernel’s own, for SNAP. */
export const ETH_P_SNAP = 0x0005;
/** Protocol: DEC DDCMP. */
export const ETH_P_DDCMP = 0x0006;
/** Protocol: PPP of wide area networks. */
export const ETH_P_WAN_PPP = 0x0007;
/** Protocol: PPP, multilink. */
export const ETH_P_PPP_MP = 0x0008;
/** Protocol: LocalTalk. */
export const ETH_P_LOCALTALK = 0x0009;
/** Protocol: classical CAN. */
export const ETH_P_CAN = 0x000c;
/** Protocol: CAN FD. */
export const ETH_P_CANFD = 0x000d;
/** Protocol: CAN XL. */
export const ETH_P_CANXL = 0x000e;
/** Protocol: AppleTalk over PPP. */
export const ETH_P_PPPTALK = 0x0010;
/** Protocol: frames of IEEE 802.2 on Token Ring. */
export const ETH_P_TR_802_2 = 0x0011;
/** Protocol: Mobitex. */
export const ETH_P_MOBITEX = 0x0015;
/** Protocol: frames that control a card. */
export const ETH_P_CONTROL = 0x0016;
/** Protocol: IrDA. */
export const ETH_P_IRDA = 0x0017;
/** Protocol: Acorn Econet. */
export const ETH_P_ECONET = 0x0018;
/** Protocol: HDLC. */
export const ETH_P_HDLC = 0x0019;
/** Protocol: ARCnet. */
export const ETH_P_ARCNET = 0x001a;
/** Protocol: the tag of a switch. */
export const ETH_P_DSA = 0x001b;
/** Protocol: the tag of a switch, at the end. */
export const ETH_P_TRAILER = 0x001c;
/** Protocol: Nokia Phonet. */
export const ETH_P_PHONET = 0x00f5;
/** Protocol: IEEE 802.15.4. */
export const ETH_P_IEEE802154 = 0x00f6;
/** Protocol: CAIF of ST-Ericsson. */
export const ETH_P_CAIF = 0x00f7;
/** Protocol: the tags of several kinds of switches. */
export const ETH_P_XDSA = 0x00f8;
/** Protocol: Qualcomm multiplexing (RmNet). */
export const ETH_P_MAP = 0x00f9;
/** Protocol: MCTP of management controllers. */
export const ETH_P_MCTP = 0x00fa;
/** Protocol: Xerox PUP. */
export const ETHERTYPE_PUP = 0x0200;
/** Protocol: Sprite. */
export const ETHERTYPE_SPRITE = 0x0500;
/** Protocol: IPv4. */
export const ETHERTYPE_IP = 0x0800;
/** Protocol: ARP. */
export const ETHERTYPE_ARP = 0x0806;
/** Protocol: RARP. */
export const ETHERTYPE_REVARP = 0x8035;
/** Protocol: AppleTalk DDP. */
export const ETHERTYPE_AT = 0x809b;
/** Protocol: AppleTalk ARP. */
export const ETHERTYPE_AARP = 0x80f3;
/** Protocol: a VLAN tag, IEEE 802.1Q. */
export const ETHERTYPE_VLAN = 0x8100;
/** Protocol: IPX. */
export const ETHERTYPE_IPX = 0x8137;
/** Protocol: IPv6. */
export const ETHERTYPE_IPV6 = 0x86dd;
/** Protocol: Ethernet loopback. */
export const ETHERTYPE_LOOPBACK = 0x9000;
