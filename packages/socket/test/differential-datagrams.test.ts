import { compareWithPython } from './differential/compare.js';
import { onlyReceivedBytes, unnamedIsEmpty } from './differential/deviations.js';
import {
  address,
  bytes,
  c,
  item,
  localhost,
  make,
  nameOf,
  on,
  type Scenario,
  type Step,
  scenario,
} from './differential/step.js';

/** No test runner ends a call that blocks its thread; the kernel does, after five seconds. */
const patience = on(
  'right',
  'setsockopt',
  c('SOL_SOCKET'),
  c('SO_RCVTIMEO'),
  bytes(Uint8Array.of(5, ...new Array(15).fill(0))),
);

/** `left` and `right` are bound; nothing is connected. */
const inet: Step[] = [
  make('left', 'socket', c('AF_INET'), c('SOCK_DGRAM')),
  make('right', 'socket', c('AF_INET'), c('SOCK_DGRAM')),
  on('left', 'bind', localhost()),
  on('right', 'bind', localhost()),
  patience,
];

const inet6: Step[] = [
  make('left', 'socket', c('AF_INET6'), c('SOCK_DGRAM')),
  make('right', 'socket', c('AF_INET6'), c('SOCK_DGRAM')),
  on('left', 'bind', address('::1', 0)),
  on('right', 'bind', address('::1', 0, 0, 0)),
  patience,
];

const pairs: Step[] = [make(['left', 'right'], 'socketpair', c('AF_UNIX'), c('SOCK_DGRAM')), patience];

const packets: Step[] = [make(['left', 'right'], 'socketpair', c('AF_UNIX'), c('SOCK_SEQPACKET')), patience];

const flags = ['', 'MSG_PEEK', 'MSG_TRUNC', 'MSG_PEEK|MSG_TRUNC', 'MSG_DONTWAIT', 'MSG_WAITALL'];

/** All ways to receive a datagram of five bytes and an empty one, with too little, just enough and too much room. */
function receives(send: (data: string) => Step): Step[] {
  return flags.flatMap((each) =>
    [0, 1, 5, 100].flatMap((size) =>
      ['hello', ''].flatMap((data) => {
        const options = each === '' ? [] : [c(each)];
        const rest = on('right', 'recv', 1000, c('MSG_DONTWAIT'));
        return [
          ...[send(data), on('right', 'recv', size, ...options), rest],
          ...[send(data), on('right', 'recv_into', 10, size, ...options), rest],
          ...[send(data), on('right', 'recvfrom', size, ...options), rest],
          ...[send(data), on('right', 'recvfrom_into', 10, size, ...options), rest],
          ...[send(data), on('right', 'recvmsg', size, 0, ...options), rest],
          ...[send(data), on('right', 'recvmsg_into', [size, 2], 0, ...options), rest],
          ...[send(data), on('right', 'recvmsg_into', [], 0, ...options), rest],
        ];
      }),
    ),
  );
}

const to = (data: string) => on('left', 'sendto', bytes(data), nameOf('right'));
const peer = (data: string) => on('left', 'send', bytes(data));

/** Control messages, with all of the room that they take, some of it, or none. */
const ancillary: Scenario[] = ['IP_PKTINFO', 'IP_RECVTOS', 'IP_RECVTTL'].map((option) =>
  scenario(
    `control messages: ${option}`,
    inet,
    on('right', 'setsockopt', c('IPPROTO_IP'), c(option), 1),
    [0, 1, 12, 16, 17, 20, 24, 28, 32, 100].flatMap((size) => [
      to('hello'),
      on('right', 'recvmsg', 10, size),
      to('hello'),
      on('right', 'recvmsg', 2, size, c('MSG_TRUNC')),
      to('hello'),
      on('right', 'recvmsg_into', [2, 2], size),
    ]),
  ),
);

compareWithPython(
  [
    scenario('receives, AF_INET', inet, receives(to)),
    scenario('receives, AF_INET6', inet6, receives(to)),
    scenario('receives, pairs', pairs, receives(peer)),
    scenario(
      'receives, seqpacket',
      packets,
      receives(peer),
      on('left', 'sendmsg', [bytes('record')], [], c('MSG_EOR')),
      on('right', 'recvmsg', 3),
      on('left', 'shutdown', c('SHUT_WR')),
      on('right', 'recv', 10),
      on('right', 'recvmsg', 10),
    ),
    ...ancillary,
    scenario(
      'sends',
      inet,
      on('left', 'send', bytes('x')),
      on('left', 'sendall', bytes('x')),
      on('left', 'sendmsg', [bytes('x')]),
      on('left', 'sendmsg', [bytes('a'), bytes(''), bytes('bc')], [], 0, nameOf('right')),
      on('right', 'recv', 10),
      on('left', 'sendmsg', [], [], 0, nameOf('right')),
      on('right', 'recv', 10),
      on('left', 'sendto', bytes(''), nameOf('right')),
      on('right', 'recvfrom', 10),
      on('left', 'sendto', bytes('flags'), nameOf('right'), c('MSG_DONTWAIT')),
      on('right', 'recvfrom', 10),
      on('left', 'sendto', bytes(new Uint8Array(65_507)), nameOf('right')),
      on('right', 'recv_into', 1),
      on('left', 'sendto', bytes(new Uint8Array(65_508)), nameOf('right')),
      on('left', 'sendto', bytes('x'), address('255.255.255.255', 9)),
      on('left', 'sendto', bytes('x'), address('<broadcast>', 9)),
      on('left', 'sendto', bytes('x'), address('127.0.0.1', 0)),
      on('left', 'sendto', bytes('x'), address('::1', 9)),
      on('left', 'sendto', bytes('x'), null),
      on('left', 'sendto', bytes('x'), address('localhost', 9)),
      on('left', 'sendmsg', [bytes('x')], [], 0, address('127.0.0.1', 70_000)),
    ),
    scenario(
      'sends with control messages',
      inet,
      on(
        'left',
        'sendmsg',
        [bytes('x')],
        [item(c('IPPROTO_IP'), c('IP_TTL'), bytes(Uint8Array.of(7, 0, 0, 0)))],
        0,
        nameOf('right'),
      ),
      on('right', 'recvmsg', 10, 100),
      on('right', 'setsockopt', c('IPPROTO_IP'), c('IP_RECVTTL'), 1),
      on(
        'left',
        'sendmsg',
        [bytes('x')],
        [item(c('IPPROTO_IP'), c('IP_TTL'), bytes(Uint8Array.of(7, 0, 0, 0)))],
        0,
        nameOf('right'),
      ),
      on('right', 'recvmsg', 10, 100),
      on(
        'left',
        'sendmsg',
        [bytes('x')],
        [item(c('IPPROTO_IP'), c('IP_TTL'), bytes('?'))],
        0,
        nameOf('right'),
      ),
      on('left', 'sendmsg', [bytes('x')], [item(c('IPPROTO_IP'), 9999, bytes('????'))], 0, nameOf('right')),
      on('left', 'sendmsg', [bytes('x')], [item(c('SOL_SOCKET'), 9999, bytes(''))], 0, nameOf('right')),
      on('left', 'sendmsg', [bytes('x')], [item(c('IPPROTO_TCP'), 1, bytes('????'))], 0, nameOf('right')),
      on('left', 'sendmsg', [bytes('x')], [item(null, 1, bytes('????'))], 0, nameOf('right')),
      on('left', 'sendmsg', [bytes('x')], [item(1, 1, null)], 0, nameOf('right')),
      on(
        'left',
        'sendmsg',
        [bytes('two')],
        [
          item(c('IPPROTO_IP'), c('IP_TTL'), bytes(Uint8Array.of(9, 0, 0, 0))),
          item(c('IPPROTO_IP'), c('IP_TOS'), bytes(Uint8Array.of(8))),
        ],
        0,
        nameOf('right'),
      ),
      on('right', 'recvmsg', 10, 100),
    ),
    scenario(
      'connected',
      inet,
      on('left', 'getpeername'),
      on('left', 'connect', nameOf('right')),
      on('left', 'getpeername'),
      on('left', 'send', bytes('one')),
      on('right', 'recvfrom', 10),
      on('left', 'sendall', bytes('two')),
      on('right', 'recvfrom', 10),
      on('left', 'connect', nameOf('right')),
      on('left', 'sendto', bytes('three'), nameOf('right')),
      on('right', 'recvfrom', 10),
      on('right', 'connect_ex', nameOf('left')),
      on('right', 'shutdown', c('SHUT_RD')),
      on('right', 'recv', 10),
      on('right', 'shutdown', c('SHUT_WR')),
      on('right', 'send', bytes('x')),
      on('right', 'listen'),
      on('other = right', 'accept'),
    ),
    scenario(
      'nobody there',
      inet,
      make('gone', 'socket', c('AF_INET'), c('SOCK_DGRAM')),
      on('gone', 'bind', localhost()),
      on('left', 'connect', nameOf('gone')),
      on('gone', 'close'),
      on('left', 'send', bytes('x')),
      on('left', 'readable'),
      on('left', 'getsockopt', c('SOL_SOCKET'), c('SO_ERROR')),
      on('left', 'getsockopt', c('SOL_SOCKET'), c('SO_ERROR')),
      on('left', 'send', bytes('x')),
      on('left', 'recv', 10),
      on('left', 'send', bytes('x')),
      on('left', 'send', bytes('x')),
      on('left', 'settimeout', 50),
      on('left', 'send', bytes('x')),
      on('left', 'recvfrom', 10),
      on('left', 'recvfrom', 10),
    ),
  ],
  [onlyReceivedBytes, unnamedIsEmpty],
);
