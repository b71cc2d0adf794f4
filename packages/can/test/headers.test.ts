import * as can from '@sock/can';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';
import * as layout from '../src/frames/layout.js';

const includes = [
  'linux/can.h',
  'linux/can/raw.h',
  'linux/can/bcm.h',
  'linux/can/error.h',
  'linux/can/isotp.h',
  'linux/can/j1939.h',
];

/** Python prefixes the names of <linux/can/bcm.h>, which have no prefix of their own. */
const inC = (name: string) => (name.startsWith('CAN_BCM_') ? name.replace('CAN_BCM_', '') : name);

const constants = Object.entries(can)
  .filter(([name, value]) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${inC(name)} == ${value}`);

/** Names that are younger than headers which are still in use, and the kernel that brought them. */
const younger: Record<string, string> = {
  CAN_RAW_XL_VCID_OPTS: '6.9',
  CAN_RAW_XL_VCID_TX_SET: '6.9',
  CAN_RAW_XL_VCID_TX_PASS: '6.9',
  CAN_RAW_XL_VCID_RX_FILTER: '6.9',
  CANXL_VCID_OFFSET: '6.9',
  CANXL_VCID_VAL_MASK: '6.9',
  CANXL_VCID_MASK: '6.9',
  CANXL_RRS: '6.17',
  CAN_ISOTP_DYN_FC_PARMS: '6.4',
};

const layouts = [
  'sizeof(struct can_frame) == CAN_MTU',
  'sizeof(struct canfd_frame) == CANFD_MTU',
  'sizeof(struct can_filter) == 8',
  'sizeof(struct sockaddr_can) == 24',
  `offsetof(struct can_frame, can_id) == ${layout.CAN_ID}`,
  `offsetof(struct can_frame, len) == ${layout.LENGTH}`,
  `offsetof(struct can_frame, len8_dlc) == ${layout.LEN8_DLC}`,
  `offsetof(struct can_frame, data) == ${layout.DATA}`,
  `offsetof(struct canfd_frame, can_id) == ${layout.CAN_ID}`,
  `offsetof(struct canfd_frame, len) == ${layout.LENGTH}`,
  `offsetof(struct canfd_frame, flags) == ${layout.FD_FLAGS}`,
  `offsetof(struct canfd_frame, data) == ${layout.DATA}`,
  'offsetof(struct can_filter, can_id) == 0',
  'offsetof(struct can_filter, can_mask) == 4',
  'offsetof(struct sockaddr_can, can_family) == 0',
  'offsetof(struct sockaddr_can, can_ifindex) == 4',
  'offsetof(struct sockaddr_can, can_addr.tp.rx_id) == 8',
  'offsetof(struct sockaddr_can, can_addr.tp.tx_id) == 12',
  'offsetof(struct sockaddr_can, can_addr.j1939.name) == 8',
  'offsetof(struct sockaddr_can, can_addr.j1939.pgn) == 16',
  'offsetof(struct sockaddr_can, can_addr.j1939.addr) == 20',
];

/** Linux 6.2 and newer. */
const xlLayouts = [
  `sizeof(struct canxl_frame) == ${can.CANXL_MTU}`,
  `offsetof(struct canxl_frame, prio) == ${layout.XL_PRIORITY}`,
  `offsetof(struct canxl_frame, flags) == ${layout.XL_FLAGS}`,
  `offsetof(struct canxl_frame, sdt) == ${layout.XL_SDU_TYPE}`,
  `offsetof(struct canxl_frame, len) == ${layout.XL_LENGTH}`,
  `offsetof(struct canxl_frame, af) == ${layout.XL_ACCEPTANCE_FIELD}`,
  `offsetof(struct canxl_frame, data) == ${layout.XL_DATA}`,
];

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev'],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
])('the C headers of %s', (_, compiler, packages) => {
  const judged = (claims: string[], skip: (reason: string) => never) =>
    judge(compiler, includes, claims) ?? skip(`no ${compiler}; try: apt install ${packages}`);

  test('have these layouts', ({ skip }) => {
    expect(judged([...layouts, ...xlLayouts], skip)).toEqual({ wrong: [], unknown: [] });
  });

  test('have these constants', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(200);
    const { wrong, unknown } = judged(constants, skip);
    expect(wrong).toEqual([]);
    expect(unknown.filter((name) => !(name in younger))).toEqual([]);
  });

  test('are believed when they disagree', ({ skip }) => {
    const verdict = judged(['CAN_MTU == 17', 'CAN_MTU == 16', 'CAN_NO_SUCH_THING == 1'], skip);
    expect(verdict).toEqual({ wrong: ['CAN_MTU == 17'], unknown: ['CAN_NO_SUCH_THING'] });
  });
});
