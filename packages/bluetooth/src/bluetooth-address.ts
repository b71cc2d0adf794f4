/** Address of an L2CAP socket. */
export interface L2capAddress {
  /** A device: `'AA:BB:CC:DD:EE:FF'`; `BDADDR_ANY` for any controller of this machine. */
  bdaddr: string;
  /**
   * Which service: protocol/service multiplexer. 0 for a fixed channel, or, to bind, for one that is free. Those of
   * BR/EDR are odd, and below 0x1001 a bind takes CAP_NET_BIND_SERVICE. Those of LE are 1 to 255, below 0x80 reserved.
   */
  psm: number;
  /** A fixed channel, instead of a PSM: 4 for ATT, 6 for SMP. As reported: the channel's own number. 0 when left out. */
  cid?: number | undefined;
  /** `BDADDR_BREDR` (when left out), `BDADDR_LE_PUBLIC` or `BDADDR_LE_RANDOM`. */
  bdaddrType?: number | undefined;
}

/** Address of an RFCOMM socket. */
export interface RfcommAddress {
  /** A device: `'AA:BB:CC:DD:EE:FF'`; `BDADDR_ANY` for any controller of this machine. */
  bdaddr: string;
  /** 1 to 30; 0 to bind to one that is free (on Windows `BT_PORT_ANY`). */
  channel: number;
  /** Windows: a service, whose channel is looked up: a UUID. */
  serviceClassId?: string | undefined;
}

/** Address of an HCI socket. */
export interface HciAddress {
  /**
   * A controller. Linux: its number, 0 for hci0, or `HCI_DEV_NONE`. FreeBSD: the name of its node, `'ubt0hci'`. NetBSD:
   * its address.
   */
  device: number | string;
  /** Linux: `HCI_CHANNEL_*`; HCI_CHANNEL_RAW when left out. */
  channel?: number | undefined;
}

/** Address of a SCO socket. */
export interface ScoAddress {
  /** A device: `'AA:BB:CC:DD:EE:FF'`; `BDADDR_ANY` for any controller of this machine. */
  bdaddr: string;
}

/** Address of an ISO socket. Linux. */
export interface IsoAddress {
  /** A device: `'AA:BB:CC:DD:EE:FF'`; `BDADDR_ANY` to send a broadcast. */
  bdaddr: string;
  /** `BDADDR_LE_PUBLIC` (when left out) or `BDADDR_LE_RANDOM`. */
  bdaddrType?: number | undefined;
  /** The broadcast to listen to. */
  broadcast?: IsoBroadcast | undefined;
}

/** Which broadcast, and what of it: `struct sockaddr_iso_bc`. */
export interface IsoBroadcast {
  /** Who sends it. */
  bdaddr: string;
  /** `BDADDR_LE_PUBLIC` or `BDADDR_LE_RANDOM`. */
  bdaddrType: number;
  /** Number of the advertising set, 0 to 15. */
  sid: number;
  /** Numbers of the streams, 1 to 31. */
  bis: readonly number[];
}

/** Which one it is, is the protocol's to say. */
export type BluetoothAddress = L2capAddress | RfcommAddress | HciAddress | ScoAddress | IsoAddress;
