import { compareWithPython } from './differential/compare.js';
import {
  errorsHaveCodes,
  noHostName,
  noInteger,
  nulInText,
  outOfRange,
  portTooLarge,
} from './differential/deviations.js';
import { type Argument, address, bytes, c, call, options, scenario } from './differential/step.js';

// Nothing here asks DNS: other machines have other answers.
const hosts: Argument[] = [
  ...[
    null,
    '',
    'localhost',
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '1',
    '::',
    '::1',
    '::1%lo',
    '::1%1',
    'fe80::1',
    'fe80::1%lo',
  ],
  ...[
    'fe80::1%1',
    'fe80::1%none0',
    '::ffff:1.2.3.4',
    '255.255.255.255',
    'ff02::1%lo',
    '1.2.3.4.5',
    '[::1]',
    '<broadcast>',
  ],
  ...['*', '1.2.3.256', '::g', 'a..b', '.', 'a'.repeat(64), 'a\0b'],
  bytes('localhost'),
  bytes('127.0.0.1'),
];

const numeric = { flags: c('AI_NUMERICHOST'), type: c('SOCK_STREAM') };
const ports: Argument[] = [
  null,
  bytes(Buffer.from('80')),
  bytes(Buffer.from('http')),
  bytes(Buffer.from('no such service')),
  0,
  80,
  65_535,
  65_536,
  -1,
  1.5,
  '',
  '0',
  '80',
  '65536',
  '-1',
  'http',
  'domain',
  'nosuch',
  ' 80',
  '80 ',
  'http\0',
];

const families = ['AF_UNSPEC', 'AF_INET', 'AF_INET6', 'AF_UNIX', '9999'];
const types = ['0', 'SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_SEQPACKET', '77'];
const protos = ['0', 'IPPROTO_TCP', 'IPPROTO_UDP', 'IPPROTO_ICMP', 'IPPROTO_SCTP', '999'];
const flags = [
  ...[
    '0',
    'AI_PASSIVE',
    'AI_CANONNAME',
    'AI_NUMERICHOST',
    'AI_NUMERICSERV',
    'AI_V4MAPPED',
    'AI_V4MAPPED|AI_ALL',
    'AI_ADDRCONFIG',
  ],
  ...['AI_PASSIVE|AI_NUMERICHOST', 'AI_CANONNAME|AI_NUMERICHOST', '1048576'],
];

/** Addresses whose names are in hosts(5). */
const named: Argument[] = [
  address('127.0.0.1', 80),
  address('127.0.0.1', 53),
  address('127.0.0.1', 0),
  address('127.0.0.1', 65_535),
  address('127.0.0.1', 65_536),
  address('127.0.0.1', -1),
];

/** Addresses without names, and what is none. */
const nameless: Argument[] = [
  address('::1', 80),
  address('::1', 80, 0, 0),
  address('::1', 80, 5, 0),
  address('fe80::1', 80, 0, 1),
  address('ff02::1', 80, 0, 1),
  address('::1', 80, 0x100000, 0),
  address('localhost', 80),
  address('127.0.0.1', 'http'),
  address(null, 80),
  address('', 80),
  null,
  'localhost',
];

const nameFlags = ['0', 'NI_NUMERICSERV', 'NI_NOFQDN', 'NI_NAMEREQD'];
const numericFlags = ['NI_NUMERICHOST', 'NI_NUMERICHOST|NI_NUMERICSERV', 'NI_DGRAM|NI_NUMERICHOST'];

const local: Argument[] = [
  ...[
    '',
    'localhost',
    '127.0.0.1',
    '127.1',
    '0.0.0.0',
    '255.255.255.255',
    '<broadcast>',
    '1.2.3.4',
    '::1',
    'a\0b',
    'a..b',
    'a'.repeat(64),
  ],
  bytes('localhost'),
  null,
  7,
];

compareWithPython(
  [
    scenario(
      'getaddrinfo: hosts that are addresses',
      hosts.map((host) => call('getaddrinfo', host, 80, options(numeric))),
    ),
    scenario(
      'getaddrinfo: hosts of a family',
      hosts.flatMap((host) =>
        ['AF_INET', 'AF_INET6'].map((family) =>
          call('getaddrinfo', host, null, options({ ...numeric, family: c(family) })),
        ),
      ),
    ),
    scenario(
      'getaddrinfo: ports',
      ports.map((port) => call('getaddrinfo', '127.0.0.1', port)),
    ),
    scenario(
      'getaddrinfo: neither',
      call('getaddrinfo', null, null),
      call('getaddrinfo', null, 0),
      call('getaddrinfo', '', ''),
    ),
    scenario(
      'getaddrinfo: every kind',
      families.flatMap((family) =>
        types.flatMap((type) =>
          protos.map((proto) =>
            call(
              'getaddrinfo',
              'localhost',
              80,
              options({ family: c(family), type: c(type), proto: c(proto) }),
            ),
          ),
        ),
      ),
    ),
    scenario(
      'getaddrinfo: flags',
      flags.flatMap((each) =>
        [null, 'localhost', '127.0.0.1', '::1'].flatMap((host) =>
          ['AF_UNSPEC', 'AF_INET', 'AF_INET6'].flatMap((family) =>
            [80, 'http'].map((port) =>
              call(
                'getaddrinfo',
                host,
                port,
                options({ family: c(family), type: c('SOCK_STREAM'), flags: c(each) }),
              ),
            ),
          ),
        ),
      ),
    ),
    scenario(
      'getaddrinfo: arguments that are none',
      [7, true, [1]].map((host) => call('getaddrinfo', host, 80)),
      [[1]].map((port) => call('getaddrinfo', 'localhost', port)),
      ['family', 'type', 'proto', 'flags'].flatMap((name) =>
        [null, 'x', 1.5].map((value) => call('getaddrinfo', 'localhost', 80, options({ [name]: value }))),
      ),
    ),
    scenario(
      'getnameinfo',
      named.flatMap((each) => nameFlags.map((flag) => call('getnameinfo', each, c(flag)))),
      [...named, ...nameless].flatMap((each) =>
        numericFlags.map((flag) => call('getnameinfo', each, c(flag))),
      ),
    ),
    scenario(
      'gethostbyname',
      local.flatMap((host) => [call('gethostbyname', host), call('gethostbyname_ex', host)]),
    ),
    scenario(
      'gethostbyaddr',
      ['127.0.0.1', 'localhost', '127.1', 'a\0b', null, 7].map((host) => call('gethostbyaddr', host)),
    ),
    scenario(
      'getfqdn',
      ['localhost', '127.0.0.1', ' localhost '].map((host) => call('getfqdn', host)),
    ),
    scenario(
      'services',
      ['http', 'domain', 'ssh', 'nosuch', '', 'HTTP', 'http\0', null, 80].flatMap((name) => [
        call('getservbyname', name),
        ...['tcp', 'udp', 'sctp', '', 'TCP'].map((protocol) => call('getservbyname', name, protocol)),
      ]),
      [80, 53, 22, 0, 1, 65_535, 65_536, -1, 1.5, null, '80'].flatMap((port) => [
        call('getservbyport', port),
        ...['tcp', 'udp', 'sctp', ''].map((protocol) => call('getservbyport', port, protocol)),
      ]),
      ['tcp', 'udp', 'icmp', 'ipv6-icmp', 'TCP', 'nosuch', '', '6', 'tcp\0', null, 6].map((name) =>
        call('getprotobyname', name),
      ),
    ),
  ],
  [errorsHaveCodes, noHostName, noInteger, nulInText, outOfRange, portTooLarge],
);
