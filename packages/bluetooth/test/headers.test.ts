import * as bluetooth from '@sock/bluetooth';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../tooling/vitest/headers.js';

const includes = [
  'sys/ioctl.h',
  ...['bluetooth', 'hci', 'hci_lib', 'l2cap', 'rfcomm', 'sco'].map((name) => `bluetooth/${name}.h`),
];

const constants = Object.entries(bluetooth)
  .filter(([name, value]) => /^[A-Z][A-Z0-9]*_?[A-Z0-9_]+$/.test(name) && typeof value === 'number')
  .map(([name, value]) => `${name} == ${value}`);

/** Names that BlueZ's header of Debian 12 lacks, and where they are from. */
const elsewhere: Record<string, string> = {
  BT_VOICE_TRANSPARENT_16BIT: 'Linux 6.9, <net/bluetooth/bluetooth.h> of the kernel',
  BT_SCM_ERROR: 'newer BlueZ',
  BT_PKT_SEQNUM: 'newer BlueZ',
  BT_SCM_PKT_SEQNUM: 'newer BlueZ',
  L2CAP_MODE_LE_FLOWCTL: '<net/bluetooth/l2cap.h> of the kernel',
  L2CAP_MODE_EXT_FLOWCTL: '<net/bluetooth/l2cap.h> of the kernel',
};

const offset = (struct: string, field: string, bytes: number) =>
  `__builtin_offsetof(struct ${struct}, ${field}) == ${bytes}`;
const size = (struct: string, bytes: number) => `sizeof(struct ${struct}) == ${bytes}`;

const layouts = [
  size('bt_security', 2),
  size('bt_power', 1),
  size('bt_voice', 2),
  size('bt_codec', 7),
  offset('bt_codec', 'cid', 1),
  offset('bt_codec', 'vid', 3),
  offset('bt_codec', 'data_path_id', 5),
  offset('bt_codec', 'num_caps', 6),
  offset('bt_codecs', 'codecs', 1),
  size('l2cap_options', 12),
  offset('l2cap_options', 'imtu', 2),
  offset('l2cap_options', 'flush_to', 4),
  offset('l2cap_options', 'mode', 6),
  offset('l2cap_options', 'fcs', 7),
  offset('l2cap_options', 'max_tx', 8),
  offset('l2cap_options', 'txwin_size', 10),
  ...['l2cap_conninfo', 'rfcomm_conninfo', 'sco_conninfo'].flatMap((name) => [
    size(name, 6),
    offset(name, 'dev_class', 2),
  ]),
  size('hci_filter', 16),
  offset('hci_filter', 'event_mask', 4),
  offset('hci_filter', 'opcode', 12),
  size('hci_dev_req', 8),
  offset('hci_dev_list_req', 'dev_req', 4),
  size('hci_dev_info', 92),
  offset('hci_dev_info', 'name', 2),
  offset('hci_dev_info', 'bdaddr', 10),
  offset('hci_dev_info', 'flags', 16),
  offset('hci_dev_info', 'type', 20),
  offset('hci_dev_info', 'features', 21),
  offset('hci_dev_info', 'acl_mtu', 44),
  offset('hci_dev_info', 'sco_pkts', 50),
  offset('hci_dev_info', 'stat', 52),
  offset('hci_dev_info', 'stat.byte_tx', 52 + 9 * 4),
  'HCI_UP == 0',
  'HCI_PSCAN == 3',
  'HCI_ISCAN == 4',
  'HCI_INQUIRY == 7',
];

describe.runIf(process.platform === 'linux')('BlueZ’s headers', () => {
  const judged = (claims: string[], skip: (reason: string) => never) =>
    judge('cc', includes, claims) ?? skip('no C compiler or BlueZ; try: apt install gcc libbluetooth-dev');

  test('have these layouts', ({ skip }) => {
    expect(judged(layouts, skip)).toEqual({ wrong: [], unknown: [] });
  });

  test('have these constants', ({ skip }) => {
    expect(constants.length).toBeGreaterThan(100);
    const verdict = judged(constants, skip);
    expect(verdict.wrong).toEqual([]);
    expect(verdict.unknown.filter((name) => !(name in elsewhere))).toEqual([]);
  });

  test('are believed when they disagree', ({ skip }) => {
    const verdict = judged(['BTPROTO_SCO == 3', 'BTPROTO_SCO == 2', 'BT_NO_SUCH_THING == 1'], skip);
    expect(verdict).toEqual({ wrong: ['BTPROTO_SCO == 3'], unknown: ['BT_NO_SUCH_THING'] });
  });
});

test('names of other systems are there, and undefined here', () => {
  const others = [
    'SO_L2CAP_IMTU',
    'SO_L2CAP_ENCRYPTED',
    'SO_RFCOMM_LM',
    'SO_BTH_MTU',
    'SO_HCI_EVT_FILTER',
    'SO_SCO_MTU',
  ];
  const names = new Map(Object.entries(bluetooth));
  expect(others.filter((name) => !names.has(name))).toEqual([]);
  if (process.platform === 'linux')
    expect(others.filter((name) => names.get(name) !== undefined)).toEqual([]);
});
