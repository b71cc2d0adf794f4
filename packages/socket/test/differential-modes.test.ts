import { compareWithPython } from './differential/compare.js';
import { connectExTellsTimeout, dontWaitIsAtOnce } from './differential/deviations.js';
import {
  bytes,
  c,
  call,
  localhost,
  make,
  nameOf,
  on,
  options,
  type Step,
  scenario,
  the,
} from './differential/step.js';

const mode = (name: string): Step[] => [on(name, 'gettimeout'), on(name, 'getblocking')];

/** A listener that is connected to, in each of the modes, and what the accepted socket starts with. */
const inheritance = [null, 0, 1500].flatMap((standard) =>
  [null, 0, 1500].map((ofListener) =>
    scenario(
      `accepted by a listener with ${ofListener}, the default being ${standard}`,
      make('server', 'create_server', localhost()),
      make('client', 'socket', c('AF_INET'), c('SOCK_STREAM')),
      call('setdefaulttimeout', standard),
      call('getdefaulttimeout'),
      make('another', 'socket', c('AF_INET'), c('SOCK_STREAM')),
      make(['left', 'right'], 'socketpair'),
      on('copy = another', 'dup'),
      on('server', 'settimeout', ofListener),
      on('client', 'connect', nameOf('server')),
      on('server', 'readable'),
      on('peer = server', 'accept'),
      mode('peer'),
      on('fd = peer', 'detach'),
      make('again', 'adopt', the('fd')),
      call('setdefaulttimeout', null),
    ),
  ),
);

const pair = make(['a', 'b'], 'socketpair');
const fill = on('a', 'sendall', bytes(new Uint8Array(4_000_000)));

compareWithPython(
  [
    ...inheritance,
    scenario(
      'one number',
      make('a', 'socket'),
      mode('a'),
      [1500, 0, null, 0.5, 250, 3_000_000_000].flatMap((timeout) => [
        on('a', 'settimeout', timeout),
        ...mode('a'),
      ]),
      [true, false].flatMap((flag) => [on('a', 'setblocking', flag), ...mode('a')]),
      on('a', 'settimeout', 'soon'),
      on('a', 'settimeout', -1),
      on('a', 'settimeout', [1]),
      mode('a'),
      call('setdefaulttimeout', -1),
      call('setdefaulttimeout', 'soon'),
      call('getdefaulttimeout'),
    ),
    scenario(
      'nothing to be had',
      [0, 30].flatMap((timeout) => [
        pair,
        on('a', 'settimeout', timeout),
        on('a', 'recv', 10),
        on('a', 'recv_into', 10),
        on('a', 'recvfrom', 10),
        on('a', 'recvfrom_into', 10),
        on('a', 'recvmsg', 10, 10),
        on('a', 'recvmsg_into', [10], 10),
        on('a', 'recv', 0),
        on('a', 'recv_into', 0),
        fill,
        on('a', 'send', bytes('x')),
        on('a', 'sendall', bytes('x')),
        on('a', 'sendmsg', [bytes('x')]),
        on('a', 'recv', 10, c('MSG_DONTWAIT')),
        on('b', 'recv', 4),
        make('server', 'create_server', localhost()),
        on('server', 'settimeout', timeout),
        on('peer = server', 'accept'),
      ]),
    ),
    scenario(
      'MSG_WAITALL with less than all',
      pair,
      on('a', 'settimeout', 50),
      on('b', 'sendall', bytes('some')),
      on('a', 'recv', 10, c('MSG_WAITALL')),
      on('b', 'sendall', bytes('some')),
      on('a', 'recv_into', 10, 0, c('MSG_WAITALL')),
      on('a', 'settimeout', 0),
      on('b', 'sendall', bytes('some')),
      on('a', 'recv', 10, c('MSG_WAITALL')),
      on('a', 'settimeout', null),
      on('b', 'sendall', bytes('last')),
      on('b', 'close'),
      on('a', 'recv', 10, c('MSG_WAITALL')),
      on('a', 'recv', 10, c('MSG_WAITALL')),
    ),
    scenario(
      'MSG_DONTWAIT in a socket that may wait',
      pair,
      on('a', 'recv', 10, c('MSG_DONTWAIT')),
      on('a', 'recvmsg', 10, 0, c('MSG_DONTWAIT')),
      on('b', 'sendall', bytes('x')),
      on('a', 'recv', 10, c('MSG_DONTWAIT')),
      on('a', 'send', bytes(new Uint8Array(4_000_000)), c('MSG_DONTWAIT')),
      on('a', 'send', bytes('x'), c('MSG_DONTWAIT')),
      on('a', 'sendall', bytes('x'), c('MSG_DONTWAIT')),
    ),
    scenario(
      'a connect that takes too long',
      make('server', 'create_server', localhost(), options({ backlog: 0 })),
      // What the kernel takes before it makes others wait
      ['first', 'second', 'third'].flatMap((client) => [
        make(client, 'socket', c('AF_INET'), c('SOCK_STREAM')),
        on(client, 'settimeout', 0),
        on(client, 'connect_ex', nameOf('server')),
      ]),
      ['connect', 'connect_ex'].flatMap((method) => [
        make('late', 'socket', c('AF_INET'), c('SOCK_STREAM')),
        on('late', 'settimeout', 50),
        on('late', method, nameOf('server')),
        on('late', 'settimeout', 0),
        on('late', method, nameOf('server')),
        on('late', 'getpeername'),
      ]),
    ),
  ],
  [connectExTellsTimeout, dontWaitIsAtOnce],
);
