import { littleEndian, viewStruct } from '@sock/core';
import { readBdaddr } from '../../bdaddr.js';

/** A Bluetooth controller of this machine. */
export interface Controller {
  /** Its number: 0 for hci0. */
  readonly device: number;
  /** Its name: `'hci0'`. */
  readonly name: string;
  /** Its address: `'AA:BB:CC:DD:EE:FF'`. */
  readonly bdaddr: string;
  /** Whether it is powered. */
  readonly up: boolean;
  /** Whether other devices can connect to it (page scan). */
  readonly connectable: boolean;
  /** Whether other devices can find it (inquiry scan). */
  readonly discoverable: boolean;
  /** Whether it is looking for devices. */
  readonly inquiring: boolean;
  /** How it is attached: 0 virtual, 1 USB, 3 UART, 5 PCI, 6 SDIO; `HCI_USB` and others of <bluetooth/hci.h>. */
  readonly bus: number;
  /** What it can do: the first page of its LMP features, 8 bytes. */
  readonly features: Buffer;
  /** Bytes of asynchronous data that it takes at once. */
  readonly aclMtu: number;
  /** Packets of asynchronous data that it takes until it has sent some. */
  readonly aclPackets: number;
  /** Bytes of synchronous data that it takes at once. */
  readonly scoMtu: number;
  /** Packets of synchronous data that it takes until it has sent some. */
  readonly scoPackets: number;
  /** What it has done since it came, or since they were reset. */
  readonly counters: ControllerCounters;
}

/** Counters of a controller: `struct hci_dev_stats`. */
export interface ControllerCounters {
  /** Packets that could not be received. */
  readonly receiveErrors: number;
  /** Packets that could not be sent. */
  readonly sendErrors: number;
  /** Commands to it. */
  readonly commandsSent: number;
  /** Events from it. */
  readonly eventsReceived: number;
  /** Packets of asynchronous data to it. */
  readonly aclSent: number;
  /** Packets of asynchronous data from it. */
  readonly aclReceived: number;
  /** Packets of synchronous data to it. */
  readonly scoSent: number;
  /** Packets of synchronous data from it. */
  readonly scoReceived: number;
  /** Bytes from it. */
  readonly bytesReceived: number;
  /** Bytes to it. */
  readonly bytesSent: number;
}

// struct hci_dev_info: <bluetooth/hci.h>
/** Bytes of the structure. */
export const DEV_INFO_SIZE = 92;
const NAME = 2;
const BDADDR = 10;
const FLAGS = 16;
const TYPE = 20;
const FEATURES = 21;
const ACL_MTU = 44;
const STAT = 52;

// Numbers of bits in the flags.
const HCI_UP = 0;
const HCI_PSCAN = 3;
const HCI_ISCAN = 4;
const HCI_INQUIRY = 7;

/** The controller that a `struct hci_dev_info` describes. */
export function decodeController(bytes: Buffer): Controller {
  const view = viewStruct('struct hci_dev_info', DEV_INFO_SIZE, bytes);
  const flags = view.getUint32(FLAGS, littleEndian);
  const has = (bit: number) => ((flags >>> bit) & 1) === 1;
  const [name = ''] = bytes.toString('latin1', NAME, BDADDR).split('\0');
  const [aclMtu, aclPackets, scoMtu, scoPackets] = [0, 2, 4, 6].map((offset) =>
    view.getUint16(ACL_MTU + offset, littleEndian),
  ) as [number, number, number, number];
  return {
    device: view.getUint16(0, littleEndian),
    name,
    bdaddr: readBdaddr(bytes, BDADDR),
    up: has(HCI_UP),
    connectable: has(HCI_PSCAN),
    discoverable: has(HCI_ISCAN),
    inquiring: has(HCI_INQUIRY),
    bus: view.getUint8(TYPE) & 0x0f,
    features: Buffer.from(bytes.subarray(FEATURES, FEATURES + 8)),
    aclMtu,
    aclPackets,
    scoMtu,
    scoPackets,
    counters: decodeCounters(view),
  };
}

function decodeCounters(view: DataView): ControllerCounters {
  const counter = (index: number) => view.getUint32(STAT + 4 * index, littleEndian);
  return {
    receiveErrors: counter(0),
    sendErrors: counter(1),
    commandsSent: counter(2),
    eventsReceived: counter(3),
    aclSent: counter(4),
    aclReceived: counter(5),
    scoSent: counter(6),
    scoReceived: counter(7),
    bytesReceived: counter(8),
    bytesSent: counter(9),
  };
}
