import { compareWithPython } from './differential/compare.js';
import { errorsHaveCodes, noInteger } from './differential/deviations.js';
import { type Argument, bytes, c, call, scenario } from './differential/step.js';

const numbers = [
  0, 1, 255, 256, 0x1234, 0xffff, 0x10000, 0x12345678, 0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, -1,
  1.5,
];

const ipv4Texts = [
  ...[
    '127.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
    '1.2.3',
    '127.1',
    '1',
    '4294967295',
    '4294967296',
    '0x7f.1',
    '0x7f000001',
  ],
  ...[
    '010.1',
    '017700000001',
    '1.2.3.4.5',
    '1.2.3.',
    '.1.2.3',
    '1..2',
    '256.1.1.1',
    '1.256.1.1',
    '1.2.65536',
    '1.16777216',
  ],
  ...[
    '',
    ' ',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '1.2.3.4\n',
    '1.2.3.4 x',
    '1.2.3.4x',
    '-1',
    '+1.2.3.4',
    '1.2.3.04',
    '1.2.3.08',
    '0x',
    '0xg',
  ],
  ...['١.٢.٣.٤', '１.２.３.４', '1.2.3.4%lo'],
];

const ipv6Texts = [
  ...[
    '::',
    '::1',
    '1::',
    '2001:db8::1',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '0:0:0:0:0:0:0:0',
    'FFFF::',
  ],
  ...[
    '::ffff:1.2.3.4',
    '::1.2.3.4',
    '64:ff9b::1.2.3.4',
    '1:2:3:4:5:6:1.2.3.4',
    'fe80::1',
    'fe80::1%lo',
    '::1%1',
    '1::2::3',
  ],
  ...[
    ':',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '::1.2.3',
    '::1.2.3.256',
    '::01.2.3.4',
    '[::1]',
    '',
    ' ::1',
    '::1 ',
  ],
  ...['1:2:3:4:5:6:7::8', '1::2:3:4:5:6:7', '1:2:3:4:5::7:8', '0001::', '::0001', '::00001'],
];

const packed = [
  ...['', '00', '7f0000', '7f000001', '7f00000100', 'ffffffff'],
  ...[
    '0'.repeat(32),
    `${'0'.repeat(31)}1`,
    `${'0'.repeat(20)}ffff01020304`,
    `${'0'.repeat(24)}01020304`,
    'f'.repeat(32),
    '0'.repeat(30),
  ],
  ...[
    '20010db8000000000000000000000001',
    '00010000000000020000000000030004',
    '00010000000000000002000000000003',
  ],
].map((hex) => bytes(Buffer.from(hex, 'hex')));

const lengths = [
  0, 1, 4, 7, 8, 9, 16, 100, 65_536, 2_147_483_600, 2_147_483_623, 2_147_483_624, 2_147_483_631,
  2_147_483_632, 2_147_483_647, -1, 1.5,
];
const wrong: Argument[] = [null, [1], 'text', 7];

compareWithPython(
  [
    scenario(
      'byte order',
      ['htons', 'ntohs', 'htonl', 'ntohl'].flatMap((name) =>
        [...numbers, null, '1'].map((value) => call(name, value)),
      ),
    ),
    scenario(
      'inet_aton',
      [...ipv4Texts, '1.2.3.4\0', '1.2.3.\ud800'].map((text) => call('inet_aton', text)),
    ),
    scenario(
      'inet_ntoa',
      packed.map((each) => call('inet_ntoa', each)),
    ),
    scenario(
      'inet_pton',
      [...ipv4Texts, ...ipv6Texts].flatMap((text) => [
        call('inet_pton', c('AF_INET'), text),
        call('inet_pton', c('AF_INET6'), text),
      ]),
    ),
    scenario(
      'inet_ntop',
      packed.flatMap((each) => [
        call('inet_ntop', c('AF_INET'), each),
        call('inet_ntop', c('AF_INET6'), each),
      ]),
    ),
    scenario(
      'arguments that are none',
      wrong.flatMap((each) => [
        call('inet_aton', each),
        call('inet_ntoa', each),
        call('inet_pton', each, '1.2.3.4'),
        call('inet_pton', c('AF_INET'), each),
        call('inet_ntop', each, packed[0] as Argument),
        call('inet_ntop', c('AF_INET'), each),
        call('CMSG_LEN', each),
        call('if_nametoindex', each),
        call('if_indextoname', each),
      ]),
      call('inet_pton', c('AF_UNIX'), '1.2.3.4'),
      call('inet_ntop', c('AF_UNIX'), packed[0] as Argument),
    ),
    scenario(
      'sizes of control messages',
      lengths.flatMap((length) => [call('CMSG_LEN', length), call('CMSG_SPACE', length)]),
    ),
    scenario(
      'interfaces',
      call('if_nameindex'),
      ...['lo', 'none0', '', 'x'.repeat(15), 'x'.repeat(16), 'x'.repeat(100), 'ä', 'lo\0', '\ud800'].map(
        (name) => call('if_nametoindex', name),
      ),
      ...['6c6f', '6e6f6e6530', '6c6f00'].map((hex) =>
        call('if_nametoindex', bytes(Buffer.from(hex, 'hex'))),
      ),
      ...[1, 0, 99_999, 2_147_483_647, -1].map((index) => call('if_indextoname', index)),
    ),
    scenario('this machine', call('gethostname'), call('has_dualstack_ipv6')),
  ],
  [errorsHaveCodes, noInteger],
);
