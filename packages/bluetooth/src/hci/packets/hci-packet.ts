/** A command to the controller. */
export interface HciCommandPacket<D extends Uint8Array = Uint8Array> {
  /** What kind of packet it is. */
  readonly kind: 'command';
  /** Which command: see `hciOpcode`. */
  readonly opcode: number;
  /** At most 255 bytes, laid out as the command says. */
  readonly parameters: D;
}

/** An event of the controller. */
export interface HciEventPacket<D extends Uint8Array = Uint8Array> {
  /** What kind of packet it is. */
  readonly kind: 'event';
  /** Which event: 0x0e for Command Complete, 0x3e for those of LE. */
  readonly code: number;
  /** At most 255 bytes, laid out as the event says. */
  readonly parameters: D;
}

/** Data of an asynchronous connection. */
export interface HciAclPacket<D extends Uint8Array = Uint8Array> {
  /** What kind of packet it is. */
  readonly kind: 'acl';
  /** The controller's number for the connection, 12 bits. */
  readonly handle: number;
  /** Packet boundary flag: 0 or 2 for the first fragment of an L2CAP packet, 1 for the next. */
  readonly boundary: number;
  /** Broadcast flag: 0 for the one peer. */
  readonly broadcast: number;
  /** The fragment. */
  readonly data: D;
}

/** Data of a synchronous connection. */
export interface HciScoPacket<D extends Uint8Array = Uint8Array> {
  /** What kind of packet it is. */
  readonly kind: 'sco';
  /** The controller's number for the connection, 12 bits. */
  readonly handle: number;
  /** Packet status flag of received data: 0 for good, 1 for perhaps bad, 2 for lost, 3 for partly lost. */
  readonly status: number;
  /** At most 255 bytes. */
  readonly data: D;
}

/** Data of an isochronous channel. */
export interface HciIsoPacket<D extends Uint8Array = Uint8Array> {
  /** What kind of packet it is. */
  readonly kind: 'iso';
  /** The controller's number for the channel, 12 bits. */
  readonly handle: number;
  /** Packet boundary flag: 0 for the first fragment of several, 1 for one between, 2 for all, 3 for the last. */
  readonly boundary: number;
  /** Whether the data begins with a time stamp of 32 bits. */
  readonly timestamp: boolean;
  /** At most 16383 bytes: time stamp, sequence number and length, where they belong, and then the fragment. */
  readonly data: D;
}

/** A manufacturer's own packet. */
export interface HciVendorPacket<D extends Uint8Array = Uint8Array> {
  /** What kind of packet it is. */
  readonly kind: 'vendor';
  /** All behind the first byte. */
  readonly data: D;
}

/** What goes between a host and its controller. Source: Bluetooth Core Specification, volume 4, part E, 5.4. */
export type HciPacket<D extends Uint8Array = Uint8Array> =
  | HciCommandPacket<D>
  | HciEventPacket<D>
  | HciAclPacket<D>
  | HciScoPacket<D>
  | HciIsoPacket<D>
  | HciVendorPacket<D>;
