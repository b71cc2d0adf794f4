import { SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { expect, expectTypeOf, test } from 'vitest';
import { kept, pair } from '../../../tooling/vitest/kept.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { Peer } from '../../../tooling/vitest/peer.js';
import { openDescriptors } from '../../../tooling/vitest/proc.js';
import { AF_INET, AF_UNIX, addressOf, bound, loopback } from './support/loopback.js';

/** How often it was made, and of what. */
const made: unknown[][] = [];

class Mine extends Socket {
  readonly name = 'mine';

  constructor(...kind: ConstructorParameters<typeof Socket>) {
    super(...kind);
    made.push(kind);
  }
}

test('a copy is another object for the same socket', async () => {
  const [socket, peer] = pair();
  socket.settimeout(1500);
  const copy = kept(socket.dup());
  expectTypeOf(copy).toEqualTypeOf<Socket>();
  expect(copy.fileno()).not.toBe(socket.fileno());
  expect([copy.family, copy.type, copy.proto]).toEqual([AF_UNIX, SOCK_STREAM, 0]);
  expect([copy.gettimeout(), copy.getInheritable()]).toEqual([1500, false]);
  socket.close();
  await copy.sendall('still here');
  expect(peer.recvSync(100).toString()).toBe('still here');
});

test('a copy is made by the constructor of its class, as in Python', async (context) => {
  needs('python3')(context);
  const python = new Peer('python3', [
    '-c',
    `
import socket
class Mine(socket.socket):
    def __init__(self, *args, **names):
        super().__init__(*args, **names)
        self.made = [*args, *names.items()]
socket.setdefaulttimeout(9)
first = Mine(socket.AF_INET, socket.SOCK_DGRAM)
copy = first.dup()
family, type, proto, (name, fd) = copy.made
print(copy.__class__.__name__, int(family), int(type), proto, name, fd == copy.fileno(), flush=True)
listener = Mine()
listener.bind(('127.0.0.1', 0))
listener.listen()
socket.create_connection(listener.getsockname())
print(listener.accept()[0].__class__.__name__, flush=True)
`,
  ]);
  expect(await python.line()).toBe(`Mine ${AF_INET} ${SOCK_DGRAM} 0 fileno True`);
  expect(await python.line()).toBe('socket');
  await python.end();

  const first = kept(new Mine(AF_INET, SOCK_DGRAM));
  const copy = kept(first.dup());
  expectTypeOf(copy).toEqualTypeOf<Mine>();
  expect(copy).toBeInstanceOf(Mine);
  expect(copy.name).toBe('mine');
  expect(made.at(-1)).toEqual([AF_INET, SOCK_DGRAM, 0, copy.fileno()]);
});

test('what a socket accepts is a Socket, whatever the class of the listener', () => {
  const listener = kept(new Mine(AF_INET, SOCK_STREAM));
  listener.bindSync(loopback());
  listener.listen();
  kept(new Socket(AF_INET, SOCK_STREAM)).connectSync(addressOf(listener));
  const { socket } = listener.acceptSync();
  expect(kept(socket).constructor).toBe(Socket);
});

test('a class that makes something else of the arguments is told, and no descriptor is left', () => {
  class Fixed extends Socket {
    constructor() {
      super(AF_INET, SOCK_DGRAM);
    }
  }
  const fixed = kept(new Fixed());
  const before = openDescriptors();
  expect(() => fixed.dup()).toThrow(
    expect.objectContaining({
      code: 'ERR_INVALID_ARG_TYPE',
      message: expect.stringMatching('handed on to super by Fixed'),
    }),
  );
  expect(openDescriptors()).toEqual(before);
});

test('a socket that tells no name, as one of HCI before it is bound, is copied too, as in Python', async (context) => {
  needs('strace')(context);
  // Not by console.log: Node asks what its output is.
  const program = `
    import { writeSync } from 'node:fs';
    import { fromfd, Socket } from '@sock/core';
    const socket = new Socket(${AF_INET}, ${SOCK_DGRAM});
    for (const copy of [socket.dup(), fromfd(socket.fileno(), ${AF_INET}, ${SOCK_DGRAM}, 0)])
      writeSync(1, [copy.family, copy.type, copy.proto].join(' ') + '\\n');
  `;
  const nameless = ['-f', '-o', '/dev/null', '-e', 'inject=getsockname:error=EBADFD'];
  const traced = new Peer('strace', [
    ...nameless,
    process.execPath,
    ...['--input-type=module', '--eval', program],
  ]);
  for (let i = 0; i < 2; i++) expect(await traced.line()).toBe(`${AF_INET} ${SOCK_DGRAM} 0`);
  await traced.end();
});

test('what a socket is cannot be changed', () => {
  const socket = bound(SOCK_DGRAM);
  for (const name of ['family', 'type', 'proto'] as const)
    expect(() => Object.assign(socket, { [name]: 1 })).toThrow(TypeError);
  expect([socket.family, socket.type, socket.proto]).toEqual([AF_INET, SOCK_DGRAM, 0]);
});
