import { registerFamily, Socket, socketpair } from '@sock/core';
import { expect, test } from 'vitest';
import { kept, pair } from '../../../tooling/vitest/kept.js';
import { script } from '../../../tooling/vitest/peer.js';

const codec = { encode: () => Buffer.alloc(16), decode: () => ({}), format: () => '' };

interface WithMethods extends Socket {
  familyAndMore(more: number): number;
}

registerFamily({
  name: 'AF_TEST',
  value: undefined,
  codec,
  methods: {
    familyAndMore(this: Socket, more: number) {
      return this.family + more;
    },
    fileno: () => -7,
  },
});

test('a family brings methods to sockets', () => {
  const [socket] = pair();
  expect((socket as WithMethods).familyAndMore(1000)).toBe(socket.family + 1000);
  expect(Object.keys(socket)).not.toContain('familyAndMore');
});

test('those that Socket has win', () => {
  const [socket] = pair();
  expect(socket.fileno()).toBeGreaterThan(-1);
});

test('a subclass can replace them and call what it replaced', () => {
  class Mine extends (Socket as unknown as new (...args: unknown[]) => WithMethods) {
    override familyAndMore(more: number) {
      return -super.familyAndMore(more);
    }
  }
  const [other] = socketpair();
  const socket = kept(new Mine(undefined, undefined, undefined, other.detach()));
  expect(socket.familyAndMore(1000)).toBe(-socket.family - 1000);
});

test('they reach the sockets of all copies of core', async () => {
  const program = script(`
    import { createRequire } from 'node:module';
    import { registerFamily, Socket } from '@sock/core';
    const other = createRequire(import.meta.url)('@sock/core');
    const codec = { encode() {}, decode() {}, format() {} };
    const methods = { seven: () => 7, eight: () => 8 };
    registerFamily({ name: 'AF_X', value: undefined, codec, methods: { seven: methods.seven } });
    other.registerFamily({ name: 'AF_Y', value: undefined, codec, methods: { eight: methods.eight } });
    console.log(Socket !== other.Socket);
    for (const each of [Socket, other.Socket])
      for (const [socket] of [other.socketpair()]) {
        const made = new each(undefined, undefined, undefined, socket.detach());
        console.log(made.seven() + made.eight(), made instanceof each);
        made.close();
      }
  `);
  expect(await program.line()).toBe('true');
  expect(await program.line()).toBe('15 true');
  expect(await program.line()).toBe('15 true');
  await program.end();
});
