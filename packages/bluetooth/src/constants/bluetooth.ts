// SOL_BLUETOOTH: <bluetooth/bluetooth.h> of BlueZ, <net/bluetooth/bluetooth.h> of the kernel.
import { onLinux } from './by-system.js';

/** How safe the link must be: `struct bt_security`, see `encodeBtSecurity`. L2CAP, RFCOMM, SCO. */
export const BT_SECURITY = /* @__PURE__ */ onLinux(4);
/** Level: service discovery, no security at all. */
export const BT_SECURITY_SDP = /* @__PURE__ */ onLinux(0);
/** Level: no security, unless the peer wants it; that of a new socket. */
export const BT_SECURITY_LOW = /* @__PURE__ */ onLinux(1);
/** Level: an encrypted link. */
export const BT_SECURITY_MEDIUM = /* @__PURE__ */ onLinux(2);
/** Level: an encrypted link, its pairing protected against somebody in the middle. */
export const BT_SECURITY_HIGH = /* @__PURE__ */ onLinux(3);
/** Level: the same with secure connections: FIPS algorithms. */
export const BT_SECURITY_FIPS = /* @__PURE__ */ onLinux(4);

/** 1 so that an accepted connection waits for the first receive before it is answered: then it can still be refused. */
export const BT_DEFER_SETUP = /* @__PURE__ */ onLinux(7);

/** Whether packets that cannot be sent in time are dropped: an int, the values follow. L2CAP. */
export const BT_FLUSHABLE = /* @__PURE__ */ onLinux(8);
/** Value: never; at first. */
export const BT_FLUSHABLE_OFF = /* @__PURE__ */ onLinux(0);
/** Value: after the flush timeout. */
export const BT_FLUSHABLE_ON = /* @__PURE__ */ onLinux(1);

/** Whether sending wakes the link from sniff mode: `struct bt_power`, see `encodeBtPower`. L2CAP. */
export const BT_POWER = /* @__PURE__ */ onLinux(9);
/** Value: it may stay there. */
export const BT_POWER_FORCE_ACTIVE_OFF = /* @__PURE__ */ onLinux(0);
/** Value: it is woken; at first. */
export const BT_POWER_FORCE_ACTIVE_ON = /* @__PURE__ */ onLinux(1);

/** Which controllers a channel may use: an int, the values follow. Gone with AMP controllers in Linux 6.9. */
export const BT_CHANNEL_POLICY = /* @__PURE__ */ onLinux(10);
/** Value: only BR/EDR. */
export const BT_CHANNEL_POLICY_BREDR_ONLY = /* @__PURE__ */ onLinux(0);
/** Value: BR/EDR, unless the peer wants to move. */
export const BT_CHANNEL_POLICY_BREDR_PREFERRED = /* @__PURE__ */ onLinux(1);
/** Value: AMP where there is one. */
export const BT_CHANNEL_POLICY_AMP_PREFERRED = /* @__PURE__ */ onLinux(2);

/** How voice is coded: `struct bt_voice`, see `encodeBtVoice`. SCO, before connect. */
export const BT_VOICE = /* @__PURE__ */ onLinux(11);
/** Value: bytes that the controllers do not touch: for wide band speech. */
export const BT_VOICE_TRANSPARENT = /* @__PURE__ */ onLinux(0x0003);
/** Value: 16 bit samples, which the controllers turn into CVSD; at first. */
export const BT_VOICE_CVSD_16BIT = /* @__PURE__ */ onLinux(0x0060);
/** Value: transparent, in units of 16 bits. Linux 6.9. */
export const BT_VOICE_TRANSPARENT_16BIT = /* @__PURE__ */ onLinux(0x0063);

/** Longest packet that may be sent: 16 bits, read only. L2CAP over LE, SCO, ISO. */
export const BT_SNDMTU = /* @__PURE__ */ onLinux(12);
/** Longest packet that is received: 16 bits; set before connect or listen. L2CAP over LE, SCO, ISO. */
export const BT_RCVMTU = /* @__PURE__ */ onLinux(13);

/** Kinds of packets that the link uses: flags, which follow; read only. L2CAP, SCO. */
export const BT_PHY = /* @__PURE__ */ onLinux(14);
/** Flag: BR, 1 Mbit/s, packets of 1 slot. */
export const BT_PHY_BR_1M_1SLOT = /* @__PURE__ */ onLinux(0x0001);
/** Flag: BR, 1 Mbit/s, packets of 3 slots. */
export const BT_PHY_BR_1M_3SLOT = /* @__PURE__ */ onLinux(0x0002);
/** Flag: BR, 1 Mbit/s, packets of 5 slots. */
export const BT_PHY_BR_1M_5SLOT = /* @__PURE__ */ onLinux(0x0004);
/** Flag: EDR, 2 Mbit/s, packets of 1 slot. */
export const BT_PHY_EDR_2M_1SLOT = /* @__PURE__ */ onLinux(0x0008);
/** Flag: EDR, 2 Mbit/s, packets of 3 slots. */
export const BT_PHY_EDR_2M_3SLOT = /* @__PURE__ */ onLinux(0x0010);
/** Flag: EDR, 2 Mbit/s, packets of 5 slots. */
export const BT_PHY_EDR_2M_5SLOT = /* @__PURE__ */ onLinux(0x0020);
/** Flag: EDR, 3 Mbit/s, packets of 1 slot. */
export const BT_PHY_EDR_3M_1SLOT = /* @__PURE__ */ onLinux(0x0040);
/** Flag: EDR, 3 Mbit/s, packets of 3 slots. */
export const BT_PHY_EDR_3M_3SLOT = /* @__PURE__ */ onLinux(0x0080);
/** Flag: EDR, 3 Mbit/s, packets of 5 slots. */
export const BT_PHY_EDR_3M_5SLOT = /* @__PURE__ */ onLinux(0x0100);
/** Flag: LE, sends 1 Mbit/s. */
export const BT_PHY_LE_1M_TX = /* @__PURE__ */ onLinux(0x0200);
/** Flag: LE, receives 1 Mbit/s. */
export const BT_PHY_LE_1M_RX = /* @__PURE__ */ onLinux(0x0400);
/** Flag: LE, sends 2 Mbit/s. */
export const BT_PHY_LE_2M_TX = /* @__PURE__ */ onLinux(0x0800);
/** Flag: LE, receives 2 Mbit/s. */
export const BT_PHY_LE_2M_RX = /* @__PURE__ */ onLinux(0x1000);
/** Flag: LE, sends with the coded PHY, for long range. */
export const BT_PHY_LE_CODED_TX = /* @__PURE__ */ onLinux(0x2000);
/** Flag: LE, receives with the coded PHY. */
export const BT_PHY_LE_CODED_RX = /* @__PURE__ */ onLinux(0x4000);

/** How an L2CAP channel works: a byte, the values follow. Takes the module's parameter `enable_ecred`. */
export const BT_MODE = /* @__PURE__ */ onLinux(15);
/** Value: no flow control. */
export const BT_MODE_BASIC = /* @__PURE__ */ onLinux(0x00);
/** Value: enhanced retransmission. */
export const BT_MODE_ERTM = /* @__PURE__ */ onLinux(0x01);
/** Value: streaming: old packets are dropped. */
export const BT_MODE_STREAMING = /* @__PURE__ */ onLinux(0x02);
/** Value: flow control by credits, over LE. */
export const BT_MODE_LE_FLOWCTL = /* @__PURE__ */ onLinux(0x03);
/** Value: flow control by credits, enhanced (ECRED), over LE and BR/EDR. */
export const BT_MODE_EXT_FLOWCTL = /* @__PURE__ */ onLinux(0x04);

/** 1 so that received SCO and ISO packets tell whether they came whole, as control messages `BT_SCM_PKT_STATUS`. */
export const BT_PKT_STATUS = /* @__PURE__ */ onLinux(16);
/** Control message: whether a packet came whole. */
export const BT_SCM_PKT_STATUS = /* @__PURE__ */ onLinux(0x03);
/** Control message of the error queue: `struct sock_extended_err`, see `decodeSockExtendedErr` of @sock/core. Linux 6.15. */
export const BT_SCM_ERROR = /* @__PURE__ */ onLinux(0x04);
/** Quality of service of an isochronous channel: `struct bt_iso_qos`. ISO. */
export const BT_ISO_QOS = /* @__PURE__ */ onLinux(17);
/** Codecs of the controller: `struct bt_codecs`, see `decodeBtCodecs`. SCO, where offloading is enabled. */
export const BT_CODEC = /* @__PURE__ */ onLinux(19);
/** Description of a broadcast (BASE): bytes. ISO. */
export const BT_ISO_BASE = /* @__PURE__ */ onLinux(20);
/** 1 so that received ISO packets tell their number, as control messages `BT_SCM_PKT_SEQNUM`. Newer than Linux 6.16. */
export const BT_PKT_SEQNUM = /* @__PURE__ */ onLinux(22);
/** Control message: the number of a packet, 16 bits. */
export const BT_SCM_PKT_SEQNUM = /* @__PURE__ */ onLinux(0x05);
