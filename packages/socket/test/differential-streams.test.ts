import { compareWithPython } from './differential/compare.js';
import { connected } from './differential/connected.js';
import { errorsAtOnce, errorsHaveCodes, noInteger, textIsData } from './differential/deviations.js';
import { bytes, c, localhost, make, on, type Scenario, type Step, scenario } from './differential/step.js';

/** Everything that a socket can be asked to do. */
const everything = (name: string): Step[] => [
  on(`other = ${name}`, 'accept'),
  on(name, 'bind', localhost()),
  on(name, 'connect', localhost(9)),
  on(name, 'connect_ex', localhost(9)),
  on(`copy = ${name}`, 'dup'),
  on(name, 'fileno'),
  on(name, 'get_inheritable'),
  on(name, 'set_inheritable', true),
  on(name, 'getblocking'),
  on(name, 'setblocking', false),
  on(name, 'gettimeout'),
  on(name, 'settimeout', 100),
  on(name, 'getpeername'),
  on(name, 'getsockname'),
  on(name, 'getsockopt', c('SOL_SOCKET'), c('SO_TYPE')),
  on(name, 'setsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), 1),
  on(name, 'listen'),
  on(name, 'recv', 1),
  on(name, 'recv_into', 1),
  on(name, 'recvfrom', 1),
  on(name, 'recvfrom_into', 1),
  on(name, 'recvmsg', 1),
  on(name, 'recvmsg_into', [1]),
  on(name, 'send', bytes('x')),
  on(name, 'sendall', bytes('x')),
  on(name, 'sendto', bytes('x'), localhost(9)),
  on(name, 'sendmsg', [bytes('x')]),
  on(name, 'shutdown', c('SHUT_RDWR')),
];

const receives: Step[] = ['', 'MSG_PEEK', 'MSG_DONTWAIT', 'MSG_WAITALL', 'MSG_PEEK|MSG_WAITALL'].flatMap(
  (flags) =>
    [0, 1, 5, 100].flatMap((size) => {
      const options = flags === '' ? [] : [c(flags)];
      // MSG_WAITALL would wait for ever for more than was sent.
      const all = flags.includes('WAITALL');
      if (all && size > 5) return [];
      const room = all ? Math.max(size, 1) : 10;
      const send = on('client', 'sendall', bytes('hello'));
      const rest = on('peer', 'recv', 1000, c('MSG_DONTWAIT'));
      return [
        ...[send, on('peer', 'recv', size, ...options), rest],
        ...[send, on('peer', 'recv_into', room, size, ...options), rest],
        ...[send, on('peer', 'recvfrom', size, ...options), rest],
        ...[send, on('peer', 'recvfrom_into', room, size, ...options), rest],
        ...[send, on('peer', 'recvmsg', size, 0, ...options), rest],
        ...[send, on('peer', 'recvmsg_into', all ? [size] : [size, 2], 0, ...options), rest],
      ];
    }),
);

const sends: Step[] = [
  '',
  'MSG_DONTWAIT',
  'MSG_MORE',
  'MSG_NOSIGNAL',
  'MSG_DONTROUTE',
  'MSG_EOR',
  'MSG_OOB',
].flatMap((flags) => {
  const options = flags === '' ? [] : [c(flags)];
  return [
    on('client', 'send', bytes('abc'), ...options),
    on('client', 'sendall', bytes('def'), ...options),
    on('client', 'sendmsg', [bytes('gh'), bytes(''), bytes('i')], [], ...options),
    on('client', 'send', bytes(''), ...options),
    on('client', 'sendall', bytes(''), ...options),
    on('client', 'sendmsg', [], [], ...options),
    on('client', 'send', bytes('.')),
    on('peer', 'recv', 4),
  ];
});

const wrongArguments: Scenario = scenario(
  'arguments that are none',
  connected,
  [null, 'text', 1.5].flatMap((wrong) => [
    on('client', 'recv', wrong),
    on('client', 'recvfrom', wrong),
    on('client', 'recvmsg', wrong),
    on('client', 'recv', 1, wrong ?? 'flags'),
    on('client', 'shutdown', wrong),
    on('client', 'listen', wrong ?? 'backlog'),
    on('client', 'settimeout', wrong ?? 'timeout'),
    on('client', 'getsockopt', wrong, 1),
    on('client', 'getsockopt', 1, wrong),
    on('client', 'setsockopt', 1, 1, wrong ?? [1]),
  ]),
  [null, 1, 1.5, [1, 2]].flatMap((wrong) => [
    on('client', 'send', wrong),
    on('client', 'sendall', wrong),
    on('client', 'sendmsg', wrong),
    on('client', 'sendmsg', [wrong]),
  ]),
  [-1, -1000].flatMap((wrong) => [
    on('client', 'recv', wrong),
    on('client', 'recvfrom', wrong),
    on('client', 'recv_into', 10, wrong),
    on('client', 'recvmsg', wrong),
    on('client', 'recvmsg', 1, wrong),
    on('client', 'settimeout', wrong),
  ]),
  on('client', 'recv_into', 5, 6),
  on('client', 'recvfrom_into', 5, 6),
  on('client', 'getsockopt', c('SOL_SOCKET'), c('SO_TYPE'), -1),
  on('client', 'getsockopt', c('SOL_SOCKET'), c('SO_TYPE'), 1025),
  on('client', 'setsockopt', c('SOL_SOCKET'), c('SO_TYPE'), 1, 4),
);

compareWithPython(
  [
    scenario(
      'a new socket',
      make('a', 'socket', c('AF_INET'), c('SOCK_STREAM')),
      on('a', 'settimeout', 50),
      everything('a').filter(({ call }) => !call.startsWith('connect')),
    ),
    scenario(
      'use after close',
      connected,
      on('client', 'close'),
      on('client', 'close'),
      everything('client'),
      on('none = client', 'detach'),
    ),
    scenario(
      'use after detach',
      connected,
      on('fd = client', 'detach'),
      on('client', 'close'),
      everything('client'),
    ),
    scenario('receives', connected, receives),
    scenario('sends', connected, sends),
    wrongArguments,
    scenario(
      'the end of a stream',
      connected,
      on('client', 'sendall', bytes('last')),
      on('client', 'shutdown', c('SHUT_WR')),
      on('client', 'send', bytes('x')),
      on('client', 'sendall', bytes('x')),
      on('client', 'sendmsg', [bytes('x')]),
      on('peer', 'recv', 10),
      on('peer', 'recv', 10),
      on('peer', 'recv_into', 10),
      on('peer', 'recvfrom', 10),
      on('peer', 'recvfrom_into', 10),
      on('peer', 'recvmsg', 10, 100),
      on('peer', 'recvmsg_into', [10], 100),
      on('peer', 'sendall', bytes('answer')),
      on('client', 'recv', 10),
      on('client', 'shutdown', c('SHUT_RD')),
      on('client', 'recv', 10),
      on('peer', 'close'),
      on('client', 'shutdown', c('SHUT_RDWR')),
    ),
    scenario(
      'shutdown',
      connected,
      on('client', 'shutdown', 3),
      on('client', 'shutdown', -1),
      on('client', 'shutdown', c('SHUT_RD')),
      on('client', 'recv', 10),
      on('client', 'shutdown', c('SHUT_RD')),
      on('client', 'shutdown', c('SHUT_RDWR')),
      on('client', 'shutdown', c('SHUT_WR')),
      on('client', 'getpeername'),
      on('server', 'shutdown', c('SHUT_RD')),
      on('other = server', 'accept'),
    ),
    scenario(
      'a peer that resets',
      connected,
      on('peer', 'setsockopt', c('SOL_SOCKET'), c('SO_LINGER'), bytes(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0))),
      on('peer', 'close'),
      on('client', 'recv', 10),
      on('client', 'recv', 10),
      on('client', 'send', bytes('x')),
      on('client', 'getpeername'),
      on('client', 'getsockopt', c('SOL_SOCKET'), c('SO_ERROR')),
    ),
    scenario(
      'sendfile',
      connected,
      on('client', 'sendfile', bytes('the file')),
      on('peer', 'recv', 100),
      on('client', 'sendfile', bytes('the file'), 4),
      on('peer', 'recv', 100),
      on('client', 'sendfile', bytes('the file'), 4, 2),
      on('peer', 'recv', 100),
      on('client', 'sendfile', bytes('the file'), 4, null),
      on('peer', 'recv', 100),
      on('client', 'sendfile', bytes('the file'), 100),
      on('client', 'sendfile', bytes('')),
      on('client', 'sendfile', bytes('the file'), 0, 0),
      on('client', 'sendfile', bytes('the file'), 0, -1),
      on('client', 'settimeout', 5000),
      on('client', 'sendfile', bytes('the file')),
      on('peer', 'recv', 100),
      on('client', 'settimeout', 0),
      on('client', 'sendfile', bytes('the file')),
      make('u', 'socket', c('AF_INET'), c('SOCK_DGRAM')),
      on('u', 'sendfile', bytes('the file')),
    ),
  ],
  [errorsAtOnce, errorsHaveCodes, noInteger, textIsData],
);
