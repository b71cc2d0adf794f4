import { compareWithPython } from './differential/compare.js';
import { noInteger, outOfRange } from './differential/deviations.js';
import { c, call, fdOf, make, on, type Scenario, scenario, the } from './differential/step.js';

const families = ['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_UNSPEC', 'AF_APPLETALK', '9999'];
const types = ['SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_SEQPACKET', 'SOCK_RDM', '0', '77'];
const protos = [
  '0',
  'IPPROTO_TCP',
  'IPPROTO_UDP',
  'IPPROTO_ICMP',
  'IPPROTO_UDPLITE',
  'IPPROTO_MPTCP',
  '255',
  '256',
  '999',
];

const everyKind: Scenario[] = families.map((family) =>
  scenario(
    `every kind of ${family}`,
    types.flatMap((type) => protos.map((proto) => make('a', 'socket', c(family), c(type), c(proto)))),
  ),
);

const everyPair: Scenario = scenario(
  'pairs of every kind',
  families.flatMap((family) =>
    types.flatMap((type) =>
      ['0', '1', '999'].map((proto) => make(['a', 'b'], 'socketpair', c(family), c(type), c(proto))),
    ),
  ),
);

const wrongArguments: Scenario = scenario(
  'arguments that are none',
  [null, 'AF_INET', 1.5].flatMap((wrong) => [
    make('a', 'socket', wrong),
    make('a', 'socket', c('AF_INET'), wrong),
    make('a', 'socket', c('AF_INET'), c('SOCK_STREAM'), wrong),
    make('a', 'fromfd', wrong, c('AF_INET'), c('SOCK_STREAM')),
  ]),
);

compareWithPython(
  [
    ...everyKind,
    everyPair,
    wrongArguments,
    scenario(
      'no arguments',
      make('a', 'socket'),
      make(['b', 'c'], 'socketpair'),
      make(['d', 'e'], 'socketpair', c('AF_UNIX')),
    ),
    scenario(
      'flags of types',
      make('a', 'socket', c('AF_INET'), c('SOCK_STREAM|SOCK_NONBLOCK')),
      make('b', 'socket', c('AF_INET'), c('SOCK_STREAM|SOCK_CLOEXEC')),
      make('c', 'socket', c('AF_UNIX'), c('SOCK_DGRAM|SOCK_NONBLOCK|SOCK_CLOEXEC')),
      make(['d', 'e'], 'socketpair', c('AF_UNIX'), c('SOCK_STREAM|SOCK_NONBLOCK')),
      on('f = a', 'dup'),
    ),
    scenario(
      'what a descriptor is',
      ['AF_INET', 'AF_INET6', 'AF_UNIX'].flatMap((family) =>
        ['SOCK_STREAM', 'SOCK_DGRAM'].flatMap((type) => [
          make('a', 'socket', c(family), c(type)),
          on('fd = a', 'detach'),
          on('a', 'fileno'),
          on('none = a', 'detach'),
          make('b', 'adopt', the('fd')),
          on('b', 'getsockname'),
          on('b', 'close'),
          make('b', 'adopt', the('fd')),
        ]),
      ),
    ),
    scenario(
      'what a descriptor is said to be',
      make('a', 'socket', c('AF_INET'), c('SOCK_DGRAM')),
      on('fd = a', 'detach'),
      make('b', 'adopt', the('fd'), c('AF_INET6'), c('SOCK_STREAM'), 99),
      on('fd = b', 'detach'),
      make('c', 'adopt', the('fd'), c('AF_UNIX')),
      on('fd = c', 'detach'),
      make('e', 'adopt', the('fd'), -1, -1, -1),
      on('fd = e', 'detach'),
      make('d', 'adopt', the('fd'), c('AF_INET'), c('SOCK_DGRAM|SOCK_NONBLOCK')),
    ),
    scenario(
      'what is left out by -1',
      make('a', 'socket', -1),
      make('b', 'socket', -1, -1, -1),
      make('c', 'socket', -1, c('SOCK_DGRAM')),
      make('d', 'socket', c('AF_INET6'), -1),
      make('none', 'socket', -2),
    ),
    scenario(
      'descriptors that are none',
      make('file', 'openfile'),
      make('a', 'adopt', the('file')),
      make('a', 'adopt', the('file'), c('AF_INET'), c('SOCK_STREAM'), 0),
      make('a', 'fromfd', the('file'), c('AF_INET'), c('SOCK_STREAM')),
      make('a', 'adopt', -1),
      make('a', 'adopt', 1_000_000),
      make('a', 'fromfd', -1, c('AF_INET'), c('SOCK_STREAM')),
      make('a', 'fromfd', 1_000_000, c('AF_INET'), c('SOCK_STREAM')),
      call('close', -1),
      call('close', 1_000_000),
      call('close', the('file')),
      call('close', the('file')),
    ),
    scenario(
      'copies',
      make('a', 'socket', c('AF_INET'), c('SOCK_DGRAM')),
      on('a', 'settimeout', 1500),
      on('a', 'set_inheritable', true),
      on('a', 'get_inheritable'),
      on('b = a', 'dup'),
      make('c', 'fromfd', fdOf('a'), c('AF_INET'), c('SOCK_DGRAM')),
      make('d', 'fromfd', fdOf('a'), c('AF_INET'), c('SOCK_DGRAM'), c('IPPROTO_UDP')),
      on('a', 'close'),
      on('a', 'close'),
      on('b', 'getsockname'),
      on('c', 'getsockname'),
      on('e = a', 'dup'),
    ),
  ],
  [noInteger, outOfRange],
);
