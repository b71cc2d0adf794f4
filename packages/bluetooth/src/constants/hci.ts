// HCI sockets. Linux: <bluetooth/hci.h> of BlueZ. FreeBSD: ng_btsocket.h. NetBSD: <netbt/hci.h>.
import { bySystem, onLinux } from './by-system.js';

/** No controller: for channels that are of all of them. */
export const HCI_DEV_NONE = /* @__PURE__ */ onLinux(0xffff);
/** Channel: packets of one controller, as far as `HCI_FILTER` lets them pass. */
export const HCI_CHANNEL_RAW = /* @__PURE__ */ onLinux(0);
/** Channel: one controller for this program alone; it must be down. Takes CAP_NET_ADMIN. */
export const HCI_CHANNEL_USER = /* @__PURE__ */ onLinux(1);
/** Channel: packets of all controllers, both directions, as btmon reads them. Takes CAP_NET_RAW. */
export const HCI_CHANNEL_MONITOR = /* @__PURE__ */ onLinux(2);
/** Channel: management commands and events (mgmt-api.txt of BlueZ). */
export const HCI_CHANNEL_CONTROL = /* @__PURE__ */ onLinux(3);
/** Channel: a program's own lines for the monitor channel. */
export const HCI_CHANNEL_LOGGING = /* @__PURE__ */ onLinux(4);

/** 1 so that received packets tell their direction, as control messages {@link HCI_CMSG_DIR}. Raw channel. */
export const HCI_DATA_DIR = /* @__PURE__ */ bySystem({ linux: 1, freebsd: 2, netbsd: 3 });
/** Which packets to receive: `struct hci_filter`, see `encodeHciFilter`. Raw channel; a new socket receives none. */
export const HCI_FILTER = /* @__PURE__ */ bySystem({ linux: 2, freebsd: 1 });
/** 1 so that received packets tell when they came, as control messages {@link HCI_CMSG_TSTAMP}. Raw channel. */
export const HCI_TIME_STAMP = /* @__PURE__ */ onLinux(3);
/** Control message of level SOL_HCI: an int, 1 for what came from the controller. */
export const HCI_CMSG_DIR = /* @__PURE__ */ onLinux(0x0001);
/** Control message of level SOL_HCI: a `struct timeval`. */
export const HCI_CMSG_TSTAMP = /* @__PURE__ */ onLinux(0x0002);
/** NetBSD: which events to receive. */
export const SO_HCI_EVT_FILTER = /* @__PURE__ */ bySystem({ netbsd: 1 });
/** NetBSD: which kinds of packets to receive. */
export const SO_HCI_PKT_FILTER = /* @__PURE__ */ bySystem({ netbsd: 2 });

/** Kind of packet, its first byte: a command to the controller. */
export const HCI_COMMAND_PKT = 0x01;
/** Kind of packet: data of an asynchronous connection. */
export const HCI_ACLDATA_PKT = 0x02;
/** Kind of packet: data of a synchronous connection. */
export const HCI_SCODATA_PKT = 0x03;
/** Kind of packet: an event from the controller. */
export const HCI_EVENT_PKT = 0x04;
/** Kind of packet: data of an isochronous channel. */
export const HCI_ISODATA_PKT = 0x05;
/** Kind of packet: the manufacturer's own. */
export const HCI_VENDOR_PKT = 0xff;

/** ioctl: powers a controller up; its number is the argument. Takes CAP_NET_ADMIN. */
export const HCIDEVUP = /* @__PURE__ */ onLinux(0x400448c9);
/** ioctl: powers a controller down. */
export const HCIDEVDOWN = /* @__PURE__ */ onLinux(0x400448ca);
/** ioctl: resets a controller, and drops its connections. */
export const HCIDEVRESET = /* @__PURE__ */ onLinux(0x400448cb);
/** ioctl: sets a controller's counters to 0. */
export const HCIDEVRESTAT = /* @__PURE__ */ onLinux(0x400448cc);
/** ioctl: which controllers there are: `struct hci_dev_list_req`. */
export const HCIGETDEVLIST = /* @__PURE__ */ onLinux(0x800448d2);
/** ioctl: what a controller is: `struct hci_dev_info`. */
export const HCIGETDEVINFO = /* @__PURE__ */ onLinux(0x800448d3);
/** ioctl: sets who may see a controller and connect to it: `struct hci_dev_req`. */
export const HCISETSCAN = /* @__PURE__ */ onLinux(0x400448dd);
/** Value of `HCISETSCAN`: nobody. */
export const SCAN_DISABLED = 0x00;
/** Value of `HCISETSCAN`: others find it. */
export const SCAN_INQUIRY = 0x01;
/** Value of `HCISETSCAN`: others connect to it. */
export const SCAN_PAGE = 0x02;
