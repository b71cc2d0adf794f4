import {
  type BcmMessage,
  CAN_BCM_RX_CHANGED,
  CAN_BCM_RX_DELETE,
  CAN_BCM_RX_FILTER_ID,
  CAN_BCM_SETTIMER,
  CAN_BCM_STARTTIMER,
  CAN_BCM_TX_COUNTEVT,
  CAN_BCM_TX_SETUP,
  CANFD_BRS,
  decodeBcmMessage,
  decodeIsotpFcOptions,
  decodeIsotpLlOptions,
  decodeIsotpOptions,
  decodeIsotpTime,
  encodeBcmMessage,
  encodeIsotpFcOptions,
  encodeIsotpLlOptions,
  encodeIsotpOptions,
  encodeIsotpTime,
  encodeJ1939Filters,
  J1939_PGN_PDU1_MAX,
} from '@sock/can';
import { beforeEach, describe, expect, test } from 'vitest';
import { compiledValues } from '../../../tooling/vitest/compiled.js';
import { judge } from '../../../tooling/vitest/headers.js';
import { bcmLayout } from '../src/bcm/layout.js';

describe.runIf(process.platform === 'linux')('bytes from the C headers', () => {
  const values = compiledValues(new URL('structs.c', import.meta.url));
  const bytes = (name: string) => Buffer.from(values?.[name] ?? '', 'hex');

  beforeEach(({ skip }) => skip(!values, 'no C compiler; try: apt install gcc'));

  const messages: [string, BcmMessage][] = [
    [
      'cyclic',
      {
        opcode: CAN_BCM_TX_SETUP,
        flags: CAN_BCM_SETTIMER | CAN_BCM_STARTTIMER | CAN_BCM_TX_COUNTEVT,
        count: 0xfffffffe,
        ival1: 1234.567,
        ival2: 999.999,
        id: 0x12345678,
        extended: true,
        frames: [
          { kind: 'classic', id: 0x123, data: Buffer.of(0x11, 0x22) },
          { kind: 'classic', id: 0x1fffffff, extended: true, data: Buffer.from('abcdefgh') },
        ],
      },
    ],
    [
      'changed',
      {
        opcode: CAN_BCM_RX_CHANGED,
        flags: CAN_BCM_RX_FILTER_ID,
        id: 0x7ff,
        frames: [{ kind: 'fd', id: 0x7ff, bitRateSwitch: true, data: Buffer.alloc(64, 0xa5) }],
      },
    ],
    ['deletion', { opcode: CAN_BCM_RX_DELETE, id: 0x123, remote: true }],
  ];

  test.each(messages)('struct bcm_msg_head, %s', (name, message) => {
    expect(encodeBcmMessage(message)).toEqual(bytes(name));
    expect(encodeBcmMessage(decodeBcmMessage(bytes(name)))).toEqual(bytes(name));
    const { frames, flags: _, ...fields } = message;
    expect(decodeBcmMessage(bytes(name))).toMatchObject({ ...fields, frames: frames ?? [] });
  });

  test('struct can_isotp_options', () => {
    const options = {
      extAddress: 0x11,
      rxExtAddress: 0x44,
      txpadContent: 0x22,
      chkPadData: true,
      cfBroadcast: true,
      frameTxtime: 0.123456,
    };
    expect(encodeIsotpOptions(options)).toEqual(bytes('options'));
    expect(decodeIsotpOptions(bytes('options'))).toMatchObject({
      ...options,
      extendAddr: true,
      rxExtAddr: true,
      txPadding: true,
      rxPadding: false,
      sfBroadcast: false,
      rxpadContent: 0xcc,
    });
    expect(encodeIsotpOptions({ frameTxtime: 0 })).toEqual(bytes('zero'));
    expect(decodeIsotpOptions(bytes('zero')).frameTxtime).toBe(0);
  });

  test('struct can_isotp_fc_options', () => {
    expect(encodeIsotpFcOptions({ bs: 8, stmin: 0.5, wftmax: 3 })).toEqual(bytes('fc'));
    expect(decodeIsotpFcOptions(bytes('fc'))).toEqual({ bs: 8, stmin: 0.5, wftmax: 3 });
  });

  test('struct can_isotp_ll_options', () => {
    expect(encodeIsotpLlOptions({ txDl: 48, txFlags: CANFD_BRS })).toEqual(bytes('ll'));
    expect(decodeIsotpLlOptions(bytes('ll'))).toEqual({ mtu: 72, txDl: 48, txFlags: CANFD_BRS });
  });

  test('a gap between frames of ISO-TP', () => {
    expect(encodeIsotpTime(1.5)).toEqual(bytes('stmin'));
    expect(decodeIsotpTime(bytes('stmin'))).toBe(1.5);
  });

  test('struct j1939_filter', () => {
    const filters = [
      {
        name: 0x8000123456789abcn,
        pgn: 0x12300,
        pgnMask: J1939_PGN_PDU1_MAX,
        addr: 0x80,
        addrMask: 0xf0,
      },
      { pgn: 0xfeca },
    ];
    expect(encodeJ1939Filters(filters)).toEqual(bytes('filters'));
  });
});

describe.runIf(process.platform === 'linux').each([
  ['this machine', 'cc', 'gcc libc6-dev', process.arch === 'arm' ? 4 : 8],
  ['arm64', 'aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross', 8],
  ['armv7', 'arm-linux-gnueabihf-gcc', 'gcc-arm-linux-gnueabihf libc6-dev-armhf-cross', 4],
] as const)('the C headers of %s', (_, compiler, packages, long) => {
  const includes = ['linux/can.h', 'linux/can/bcm.h', 'linux/can/isotp.h', 'linux/can/j1939.h'];
  const layout = bcmLayout(long);

  test('have the layouts of BCM, ISO-TP and J1939', ({ skip }) => {
    const claims = [
      `sizeof(long) == ${layout.long}`,
      `sizeof(struct bcm_timeval) == ${2 * layout.long}`,
      `offsetof(struct bcm_timeval, tv_usec) == ${layout.long}`,
      `sizeof(struct bcm_msg_head) == ${layout.frames}`,
      ...offsets('bcm_msg_head', {
        opcode: layout.opcode,
        flags: layout.flags,
        count: layout.count,
        ival1: layout.ival1,
        ival2: layout.ival2,
        can_id: layout.canId,
        nframes: layout.nframes,
        frames: layout.frames,
      }),
      'sizeof(struct can_isotp_options) == 12',
      ...offsets('can_isotp_options', {
        flags: 0,
        frame_txtime: 4,
        ext_address: 8,
        txpad_content: 9,
        rxpad_content: 10,
        rx_ext_address: 11,
      }),
      'sizeof(struct can_isotp_fc_options) == 3',
      ...offsets('can_isotp_fc_options', { bs: 0, stmin: 1, wftmax: 2 }),
      'sizeof(struct can_isotp_ll_options) == 3',
      ...offsets('can_isotp_ll_options', { mtu: 0, tx_dl: 1, tx_flags: 2 }),
      'sizeof(struct j1939_filter) == 32',
      ...offsets('j1939_filter', {
        name: 0,
        name_mask: 8,
        pgn: 16,
        pgn_mask: 20,
        addr: 24,
        addr_mask: 25,
      }),
    ];
    const verdict = judge(compiler, includes, claims) ?? skip(`no ${compiler}; try: apt install ${packages}`);
    expect(verdict).toEqual({ wrong: [], unknown: [] });
  });
});

function offsets(struct: string, fields: Record<string, number>): string[] {
  return Object.entries(fields).map(([field, offset]) => `offsetof(struct ${struct}, ${field}) == ${offset}`);
}
