import type { CanControlMode } from './control-modes.js';

/** A CAN interface, as far as the kernel tells. Virtual ones have no controller, and so nothing from `state` on. */
export interface CanInterface {
  /** As `ifNametoindex` of @sock/core has it. */
  readonly index: number;
  /** Such as `'can0'`. */
  readonly name: string;
  /** `'can'` for real controllers, `'vcan'`, `'vxcan'`; another driver's own kind, `''` for none. */
  readonly type: string;
  /** Longest frame: 16 classical CAN, 72 with CAN FD, up to 2060 with CAN XL. */
  readonly mtu: number;
  /** Whether it was set up. */
  readonly up: boolean;
  /** Whether it also works: a controller that is bus-off does not. */
  readonly running: boolean;
  /** Frames that its queue takes before a send fails with ENOBUFS. */
  readonly txQueueLength: number;
  /** Of the controller. */
  readonly state: CanState | undefined;
  /** Of the arbitration: bit/s. */
  readonly bitrate: number | undefined;
  /** Where in a bit it is sampled: 0 to 1. */
  readonly samplePoint: number | undefined;
  /** Of the data of FD frames: bit/s. */
  readonly dataBitrate: number | undefined;
  /** Where in a bit of the data of FD frames it is sampled: 0 to 1. */
  readonly dataSamplePoint: number | undefined;
  /** What the controller was told to do: `CAN_CTRLMODE_*` without the prefix. */
  readonly ctrlmode: readonly CanControlMode[] | undefined;
  /** Time after which it goes on by itself after bus-off: milliseconds; 0 never. */
  readonly restartMs: number | undefined;
  /** Clock of the controller: Hz. */
  readonly clock: number | undefined;
  /** The controller's error counters. */
  readonly errorCounters: { readonly tx: number; readonly rx: number } | undefined;
  /** What happened since the interface exists. */
  readonly statistics: CanStatistics | undefined;
}

/** State of a controller: `CAN_STATE_*`. */
export type CanState =
  | 'error-active'
  | 'error-warning'
  | 'error-passive'
  | 'bus-off'
  | 'stopped'
  | 'sleeping';

/** `struct can_device_stats`. */
export interface CanStatistics {
  /** How many errors on the bus there were. */
  readonly busErrors: number;
  /** How often it came to error-warning. */
  readonly errorWarning: number;
  /** How often it came to error-passive. */
  readonly errorPassive: number;
  /** How often it left the bus. */
  readonly busOff: number;
  /** How often it lost arbitration. */
  readonly arbitrationLost: number;
  /** How often it was started anew. */
  readonly restarts: number;
}
