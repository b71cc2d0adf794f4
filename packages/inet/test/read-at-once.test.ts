import { SOCK_DGRAM, SOCK_STREAM, Socket } from '@sock/core';
import { AF_INET, createConnection, createServerSync, getaddrinfo } from '@sock/inet';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../tooling/vitest/forms.js';
import { kept } from '../../../tooling/vitest/kept.js';

/** A name, for which a resolver must be asked, and a port. */
const named = (socket: Socket<{ host: string; port: number }>) => ({
  host: 'localhost',
  port: socket.getsockname().port,
});

function receiver() {
  const socket = kept(new Socket(AF_INET, SOCK_DGRAM));
  socket.bindSync({ host: '127.0.0.1', port: 0 });
  socket.settimeout(10_000);
  return socket;
}

describe('what a call with a host name was given may be used for something else at once', () => {
  const sends = {
    sendto: (socket, to) => socket.sendto('for you', to),
    sendmsg: (socket, to) => {
      const buffers = ['for ', 'you'];
      const sent = socket.sendmsg(buffers, [], undefined, to);
      buffers.length = 0;
      return sent;
    },
    sendMany: (socket, to) => {
      const message = { data: 'for you', address: to };
      const sent = socket.sendMany([message]);
      Object.assign(message, { data: 'for nobody', address: null });
      return sent;
    },
  } satisfies Record<string, (socket: Socket, to: { host: string; port: number }) => Promise<number>>;

  test.each(Object.keys(sends) as (keyof typeof sends)[])('%s', async (name) => {
    const [meant, other] = [receiver(), receiver()];
    const to = named(meant);
    const sent = sends[name](kept(new Socket(AF_INET, SOCK_DGRAM)) as Socket, to);
    to.port = named(other).port;
    await sent;
    expect((await meant.recv(100)).toString()).toBe('for you');
  });

  test('connect', async () => {
    const meant = receiver();
    const to = named(meant);
    const socket = kept(new Socket(AF_INET, SOCK_DGRAM));
    const connected = socket.connect(to);
    to.port = 1;
    await connected;
    expect(socket.getpeername()).toEqual({ host: '127.0.0.1', port: named(meant).port });
  });

  test('bind', async () => {
    const address = { host: 'localhost', port: 0 };
    const socket = kept(new Socket(AF_INET, SOCK_STREAM));
    const bound = socket.bind(address);
    address.port = -1;
    await bound;
    expect(socket.getsockname().host).toBe('127.0.0.1');
  });

  test('createConnection', async () => {
    const listener = createServerSync({ host: '127.0.0.1', port: 0 });
    const options = { sourceAddress: { host: '127.0.0.1', port: 0 } };
    const connecting = createConnection(named(listener), options);
    options.sourceAddress.host = '127.0.0.2';
    const socket = kept(await connecting);
    expect(socket.getsockname().host).toBe('127.0.0.1');
    listener.close();
  });

  test('flags', async () => {
    const meant = receiver();
    const options = { flags: 0 };
    const sent = kept(new Socket(AF_INET, SOCK_DGRAM)).sendto('for you', named(meant), options);
    options.flags = 0x7fffffff;
    await sent;
    expect((await meant.recv(100)).toString()).toBe('for you');
  });
});

describe.each(forms)('wrong arguments are told before a resolver is asked, $form', (form) => {
  const nobody = { host: 'nosuch..name', port: 1 };
  const wrong = { code: 'ERR_INVALID_ARG_TYPE' };
  const socket = () => kept(new Socket(AF_INET, SOCK_DGRAM));

  test('data', async () => {
    await expect(form.sendto(socket(), 5 as never, nobody)).rejects.toMatchObject(wrong);
  });

  test('flags', async () => {
    const flags = 'none' as never;
    await expect(form.sendto(socket(), 'x', nobody, flags)).rejects.toMatchObject(wrong);
    await expect(form.connect(socket(), nobody, flags)).rejects.toMatchObject(wrong);
  });
});

test('so are those of sendmsg and sendMany', async () => {
  const nobody = { host: 'nosuch..name', port: 1 };
  const socket = kept(new Socket(AF_INET, SOCK_DGRAM));
  const wrong = { code: 'ERR_INVALID_ARG_TYPE' };
  await expect(socket.sendmsg([5 as never], [], 0, nobody)).rejects.toMatchObject(wrong);
  await expect(socket.sendMany([5 as never], 0, nobody)).rejects.toMatchObject(wrong);
  expect(() => socket.sendmsgSync([5 as never], [], 0, nobody)).toThrow(expect.objectContaining(wrong));
  expect(() => socket.sendManySync([5 as never], 0, nobody)).toThrow(expect.objectContaining(wrong));
});

test.each(['sendto', 'sendmsg', 'sendMany'] as const)(
  '%s tells what a broadcast address takes',
  async (name) => {
    const socket = kept(new Socket(AF_INET, SOCK_DGRAM));
    const to = { host: '127.255.255.255', port: 9 };
    const sends = {
      sendto: () => socket.sendto('x', to),
      sendmsg: () => socket.sendmsg(['x'], [], 0, to),
      sendMany: () => socket.sendMany(['x'], 0, to),
    };
    await expect(sends[name]()).rejects.toThrow(/EACCES .*SO_BROADCAST/);
  },
);

test('a lookup that fails after the call has failed harms nobody', async () => {
  const socket = kept(new Socket(AF_INET, SOCK_DGRAM));
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    const sent = socket.sendMany([
      { data: 'x', address: { host: 'nosuch..name', port: 1 } },
      { data: 'x', address: { host: '127.0.0.1', port: -1 } },
    ]);
    await expect(sent).rejects.toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
    await expect(getaddrinfo('nosuch..name', 1)).rejects.toThrow();
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
  }
});
