import { littleEndian } from '@sock/core';
import type { CanInterface, CanState, CanStatistics } from './can-interface.js';
import { controlModes } from './control-modes.js';

// Attributes in IFLA_INFO_DATA: <linux/can/netlink.h>
const IFLA_CAN_BITTIMING = 1;
const IFLA_CAN_CLOCK = 3;
const IFLA_CAN_STATE = 4;
const IFLA_CAN_CTRLMODE = 5;
const IFLA_CAN_RESTART_MS = 6;
const IFLA_CAN_BERR_COUNTER = 8;
const IFLA_CAN_DATA_BITTIMING = 9;

// struct can_bittiming
const BITRATE = 0;
const SAMPLE_POINT = 4;
/** The kernel counts tenths of a percent. */
const WHOLE_BIT = 1000;

// struct can_ctrlmode
const CTRLMODE_FLAGS = 4;

/** struct can_device_stats: six numbers */
const STATISTICS_SIZE = 24;

const states: readonly CanState[] = [
  'error-active',
  'error-warning',
  'error-passive',
  'bus-off',
  'stopped',
  'sleeping',
];

type Controller = Pick<
  CanInterface,
  | 'state'
  | 'bitrate'
  | 'samplePoint'
  | 'dataBitrate'
  | 'dataSamplePoint'
  | 'ctrlmode'
  | 'restartMs'
  | 'clock'
  | 'errorCounters'
  | 'statistics'
>;

/** What only interfaces with a controller tell. */
export function controllerOf(data: Map<number, DataView>, statistics: DataView | undefined): Controller {
  const number = (type: number, offset = 0) => data.get(type)?.getUint32(offset, littleEndian);
  const state = number(IFLA_CAN_STATE);
  const flags = number(IFLA_CAN_CTRLMODE, CTRLMODE_FLAGS);
  const counters = data.get(IFLA_CAN_BERR_COUNTER);
  return {
    state: state === undefined ? undefined : states[state],
    bitrate: number(IFLA_CAN_BITTIMING, BITRATE),
    samplePoint: fraction(number(IFLA_CAN_BITTIMING, SAMPLE_POINT)),
    dataBitrate: number(IFLA_CAN_DATA_BITTIMING, BITRATE),
    dataSamplePoint: fraction(number(IFLA_CAN_DATA_BITTIMING, SAMPLE_POINT)),
    ctrlmode: flags === undefined ? undefined : controlModes(flags),
    restartMs: number(IFLA_CAN_RESTART_MS),
    clock: number(IFLA_CAN_CLOCK),
    errorCounters: counters && {
      tx: counters.getUint16(0, littleEndian),
      rx: counters.getUint16(2, littleEndian),
    },
    statistics: statistics && statistics.byteLength >= STATISTICS_SIZE ? statisticsOf(statistics) : undefined,
  };
}

function fraction(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / WHOLE_BIT;
}

function statisticsOf(bytes: DataView): CanStatistics {
  const number = (index: number) => bytes.getUint32(4 * index, littleEndian);
  return {
    busErrors: number(0),
    errorWarning: number(1),
    errorPassive: number(2),
    busOff: number(3),
    arbitrationLost: number(4),
    restarts: number(5),
  };
}
