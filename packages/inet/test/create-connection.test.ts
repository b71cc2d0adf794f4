import { SocketError, setdefaulttimeout, TimeoutError } from '@sock/core';
import { AF_INET6, createConnection, createServerSync, type InetAddress } from '@sock/inet';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { forms } from './forms.js';
import { addressOf, deafPort, fullServer, kept, leavesNoDescriptor, needsIpv6 } from './surroundings.js';

beforeEach(leavesNoDescriptor);

describe.each(forms)('createConnection, $form', ({ connect }) => {
  function server() {
    return kept(createServerSync({ host: '127.0.0.1', port: 0 }));
  }

  test('connects to an address and to a name', async () => {
    const { port } = addressOf(server());
    for (const host of ['127.0.0.1', 'localhost']) {
      using socket = await connect({ host, port });
      expect(socket.getpeername()).toEqual({ host: '127.0.0.1', port });
    }
  });

  test('goes on to the next address', async (context) => {
    needsIpv6(context);
    const { port } = addressOf(server());
    using socket = await connect({ host: null, port });
    expect(socket.getpeername()).toEqual({ host: '127.0.0.1', port });
  });

  test('fails with the error of the last address', async () => {
    const error = await connect({ host: '127.0.0.1', port: deafPort() }).catch((caught) => caught);
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1' });
  });

  test('fails with the errors of all addresses', async (context) => {
    needsIpv6(context);
    const port = deafPort();
    const error = await connect({ host: null, port }, { allErrors: true }).catch((caught) => caught);
    expect(error).toBeInstanceOf(AggregateError);
    expect(error.code).toBe('ECONNREFUSED');
    expect(error.errors.map((each: SocketError) => each.code)).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
    expect(error.errors.map((each: SocketError) => each.address).sort()).toEqual(['127.0.0.1', '::1']);
  });

  test('gives one failure as an AggregateError too', async () => {
    const error = await connect({ host: '127.0.0.1', port: deafPort() }, { allErrors: true }).catch(
      (caught) => caught,
    );
    expect(error.errors).toEqual([expect.objectContaining({ code: 'ECONNREFUSED' })]);
  });

  test('a host without an address is an AddressInfoError, also among all errors', async () => {
    const destination = { host: '1.2.3.4.5', port: 'no-such-service' };
    await expect(connect(destination, { allErrors: true })).rejects.toMatchObject({
      name: 'AddressInfoError',
    });
  });

  test('binds to a source address', async () => {
    const listener = server();
    const { port } = addressOf(listener);
    using socket = await connect(
      { host: '127.0.0.1', port },
      { sourceAddress: { host: '127.0.0.9', port: 0 } },
    );
    const { socket: peer, address } = await listener.accept();
    peer.close();
    expect(address).toEqual(socket.getsockname());
    expect((address as InetAddress).host).toBe('127.0.0.9');
  });

  test('a source address of the other family fails', async () => {
    const { port } = addressOf(server());
    const sourceAddress = { host: '::1', port: 0 };
    await expect(connect({ host: '127.0.0.1', port }, { sourceAddress })).rejects.toMatchObject({
      name: 'AddressInfoError',
    });
  });

  test('sets the timeout before it connects', async () => {
    const destination = fullServer();
    const before = performance.now();
    await expect(connect(destination, { timeout: 50 })).rejects.toBeInstanceOf(TimeoutError);
    expect(performance.now() - before).toBeGreaterThan(40);
  });

  test('leaves the timeout on the socket', async () => {
    const destination = addressOf(server());
    using timed = await connect(destination, { timeout: 1234 });
    expect(timed.gettimeout()).toBe(1234);
    using untimed = await connect(destination, { timeout: null });
    expect(untimed.gettimeout()).toBe(null);
  });

  describe('with a default timeout', () => {
    beforeEach(() => setdefaulttimeout(60));
    afterEach(() => setdefaulttimeout(null));

    test('takes that', async () => {
      await expect(connect(fullServer())).rejects.toBeInstanceOf(TimeoutError);
    });
  });

  test.each([
    [{ host: 7, port: 1 }, {}, invalidType('host')],
    [{ host: '127.0.0.1', port: 65536 }, {}, outOfRange('port')],
    [{ host: '127.0.0.1', port: 1 }, { timeout: -1 }, outOfRange('timeout')],
    [{ host: '127.0.0.1', port: 1 }, { sourceAddress: { host: '', port: -1 } }, outOfRange('address.port')],
  ])('refuses %j with %j', async (destination, options, error) => {
    await expect(connect(destination as never, options)).rejects.toEqual(error);
  });
});

describe('createConnection with a signal', () => {
  const reason = new Error('enough');

  test('ends while it connects', async () => {
    const control = new AbortController();
    const connecting = createConnection(fullServer(), { signal: control.signal });
    setTimeout(() => control.abort(reason), 30);
    await expect(connecting).rejects.toBe(reason);
  });

  test('does not begin when it is too late', async () => {
    const connecting = createConnection(fullServer(), { signal: AbortSignal.abort(reason), allErrors: true });
    await expect(connecting).rejects.toBe(reason);
  });
});

describe.each(forms)('createConnection with happyEyeballsDelay, $form', ({ connect }) => {
  /** A port where ::1 never answers, and 127.0.0.1 does. */
  function halfDeaf(): number {
    const { port } = fullServer('::1', AF_INET6);
    kept(createServerSync({ host: '127.0.0.1', port }));
    return port;
  }

  test('does not wait for an address that never answers', async (context) => {
    needsIpv6(context);
    const port = halfDeaf();
    using socket = await connect({ host: null, port }, { happyEyeballsDelay: 20, timeout: 10_000 });
    expect(socket.getpeername()).toEqual({ host: '127.0.0.1', port });
    expect(socket.gettimeout()).toBe(10_000);
  });

  test('without it, each has its time', async (context) => {
    needsIpv6(context);
    const error = await connect({ host: null, port: halfDeaf() }, { timeout: 50, allErrors: true }).then(
      (socket) => kept(socket).getpeername(),
    );
    // The second address is tried when the first has had its time.
    expect(error).toMatchObject({ host: '127.0.0.1' });
  });

  test('goes on at once when an address refuses', async (context) => {
    needsIpv6(context);
    const { port } = addressOf(kept(createServerSync({ host: '127.0.0.1', port: 0 })));
    using socket = await connect({ host: null, port }, { happyEyeballsDelay: 1_000_000 });
    expect(socket.getpeername()).toEqual({ host: '127.0.0.1', port });
  });

  test('fails with the errors of all addresses', async (context) => {
    needsIpv6(context);
    const options = { happyEyeballsDelay: 0, allErrors: true };
    const error = await connect({ host: null, port: deafPort() }, options).catch((caught) => caught);
    expect(error.errors).toHaveLength(2);
    for (const each of error.errors)
      expect(each).toMatchObject({
        code: 'ECONNREFUSED',
        syscall: 'connect',
        address: expect.any(String),
        port: expect.any(Number),
      });
  });

  test('binds to a source address, of which one family has none', async (context) => {
    needsIpv6(context);
    const { port } = addressOf(kept(createServerSync({ host: '127.0.0.1', port: 0 })));
    const sourceAddress = { host: '127.0.0.1', port: 0 };
    using socket = await connect({ host: null, port }, { happyEyeballsDelay: 5, sourceAddress });
    expect(socket.getsockname()).toMatchObject({ host: '127.0.0.1' });
  });

  test('has each address’ own timeout', async (context) => {
    needsIpv6(context);
    const { port } = fullServer('::1', AF_INET6);
    const options = { happyEyeballsDelay: 1, timeout: 50, allErrors: true };
    const error = await connect({ host: null, port }, options).catch((caught) => caught);
    expect(error.errors.map((each: SocketError) => each.code).sort()).toEqual(['ECONNREFUSED', 'ETIMEDOUT']);
  });

  test.each([
    ['20', invalidType('options.happyEyeballsDelay')],
    [-1, outOfRange('options.happyEyeballsDelay')],
    [0.5, outOfRange('options.happyEyeballsDelay')],
  ])('refuses %o', async (value, failure) => {
    const options = { happyEyeballsDelay: value as number };
    await expect(connect({ host: null, port: 1 }, options)).rejects.toThrow(failure);
  });
});

test('createConnection with happyEyeballsDelay fails with the reason of its signal', async () => {
  const abort = new AbortController();
  const reason = new Error('changed my mind');
  const hanging = createConnection(fullServer(), { happyEyeballsDelay: 1, signal: abort.signal });
  setTimeout(() => abort.abort(reason), 30);
  await expect(hanging).rejects.toBe(reason);
  await expect(createConnection(fullServer(), { signal: abort.signal })).rejects.toBe(reason);
});

test('createConnection that is given up when it has just connected leaves no socket open', async () => {
  const listener = kept(createServerSync({ host: '127.0.0.1', port: 0 }));
  const outcomes = new Set<string>();
  for (let steps = 0; steps < 12; steps++) {
    const abort = new AbortController();
    const connecting = createConnection(addressOf(listener), { signal: abort.signal });
    const outcome = connecting.then(
      (socket) => socket.close() ?? 'connected',
      (error) => error.name,
    );
    (await listener.accept()).socket.close();
    for (let step = 0; step < steps; step++) await undefined;
    abort.abort();
    outcomes.add(await outcome);
  }
  expect(outcomes).toEqual(new Set(['AbortError', 'connected']));
});
