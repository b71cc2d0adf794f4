import * as socket from '@sock/socket';
import { compareWithPython } from './differential/compare.js';
import { outOfRange } from './differential/deviations.js';
import { bytes, c, make, on, type Scenario, type Step, scenario } from './differential/step.js';

/** Another value each time, or one that depends on what the memory for it held, which Python does not clear. */
const restless = new Set([
  ...[
    'SO_COOKIE',
    'SO_INCOMING_NAPI_ID',
    'SO_MEMINFO',
    'SO_NETNS_COOKIE',
    'SO_PEERPIDFD',
    'TCP_INFO',
    'TCP_TIMESTAMP',
  ],
  ...['IPV6_FLOWLABEL_MGR', 'TCP_ZEROCOPY_RECEIVE'],
]);

/** All names of a kind that are numbers here: what is new to the headers is tried by itself. */
function names(prefix: string): string[] {
  const module = socket as unknown as Readonly<Record<string, unknown>>;
  const values = Object.keys(module).filter(
    (name) => name.startsWith(prefix) && typeof module[name] === 'number',
  );
  // Names that only look like options
  return values.filter(
    (name) =>
      !restless.has(name) && !/^(IP|IPV6)_PMTUDISC|_DEFAULT_|_MAX_MEMBERSHIPS|^SO_EE_|RTHDR_TYPE/.test(name),
  );
}

/** What it is, whether it can be set, what it is then; as a number and in bytes. */
function inquiry(level: string, name: string): Step[] {
  const option = [c(level), c(name)] as const;
  return [
    on('a', 'getsockopt', ...option),
    on('a', 'getsockopt', ...option, 1),
    on('a', 'getsockopt', ...option, 64),
    on('a', 'setsockopt', ...option, 1),
    on('a', 'getsockopt', ...option),
    on('a', 'setsockopt', ...option, 0),
    on('a', 'getsockopt', ...option),
    on('a', 'setsockopt', ...option, 77),
    on('a', 'getsockopt', ...option),
    on('a', 'setsockopt', ...option, bytes(Uint8Array.of(2, 0, 0, 0))),
    on('a', 'getsockopt', ...option, 4),
    on('a', 'setsockopt', ...option, bytes('')),
    on('a', 'setsockopt', ...option, null, 0),
  ];
}

const kinds: Readonly<Record<string, readonly [family: string, type: string]>> = {
  TCP: ['AF_INET', 'SOCK_STREAM'],
  UDP: ['AF_INET', 'SOCK_DGRAM'],
  'TCP over IPv6': ['AF_INET6', 'SOCK_STREAM'],
  'UDP over IPv6': ['AF_INET6', 'SOCK_DGRAM'],
  'a Unix stream': ['AF_UNIX', 'SOCK_STREAM'],
  'Unix datagrams': ['AF_UNIX', 'SOCK_DGRAM'],
};

const levels: readonly (readonly [kinds: readonly string[], level: string, prefix: string])[] = [
  [Object.keys(kinds), 'SOL_SOCKET', 'SO_'],
  [['TCP', 'UDP'], 'IPPROTO_IP', 'IP_'],
  [['TCP over IPv6', 'UDP over IPv6', 'TCP'], 'IPPROTO_IPV6', 'IPV6_'],
  [['TCP', 'TCP over IPv6', 'UDP'], 'IPPROTO_TCP', 'TCP_'],
  [['UDP', 'a Unix stream'], 'IPPROTO_UDP', 'UDP_'],
];

const scenarios: Scenario[] = levels.flatMap(([of, level, prefix]) =>
  of.map((kind) =>
    scenario(
      `${prefix}* of ${kind}`,
      names(prefix).flatMap((name) => {
        const [family, type] = kinds[kind] as [string, string];
        // A new one each, since options change one another.
        return [make('a', 'socket', c(family), c(type)), ...inquiry(level, name), on('a', 'close')];
      }),
    ),
  ),
);

compareWithPython(
  [
    ...scenarios,
    scenario(
      'numbers of every size',
      make('a', 'socket', c('AF_INET'), c('SOCK_STREAM')),
      [0, 1, -1, 2_147_483_647, -2_147_483_648, 2_147_483_648, -2_147_483_649, 4_294_967_295].flatMap(
        (value) => [
          on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_RCVLOWAT'), value),
          on('a', 'getsockopt', c('SOL_SOCKET'), c('SO_RCVLOWAT')),
          on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_MARK'), value),
          on('a', 'getsockopt', c('SOL_SOCKET'), c('SO_MARK')),
          on('a', 'getsockopt', value, 1),
          on('a', 'getsockopt', 1, value),
        ],
      ),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), true),
      on('a', 'getsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE')),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), false),
      on('a', 'getsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), 0),
      on('a', 'getsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), 1024),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), null),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), null, -1),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_KEEPALIVE'), null, 4),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_BINDTODEVICE'), bytes('lo\0')),
      on('a', 'getsockopt', c('SOL_SOCKET'), c('SO_BINDTODEVICE'), 16),
      on('a', 'setsockopt', c('SOL_SOCKET'), c('SO_BINDTODEVICE'), bytes('none0')),
      on('a', 'setsockopt', c('IPPROTO_TCP'), c('TCP_CONGESTION'), bytes('reno')),
      on('a', 'getsockopt', c('IPPROTO_TCP'), c('TCP_CONGESTION'), 16),
      on('a', 'getsockopt', c('IPPROTO_TCP'), c('TCP_CONGESTION'), 3),
    ),
  ],
  [outOfRange],
);
