import { SO_ACCEPTCONN, SO_REUSEADDR, SOL_SOCKET } from '@sock/core';
import {
  AF_INET,
  AF_INET6,
  createConnection,
  createServer,
  hasDualstackIpv6,
  hasIpv6,
  IPPROTO_IPV6,
  IPV6_V6ONLY,
} from '@sock/inet';
import { beforeEach, describe, expect, test } from 'vitest';
import { askPython } from '../../../tooling/vitest/ask-python.js';
import { invalidType, invalidValue, outOfRange } from '../../../tooling/vitest/errors.js';
import { needs } from '../../../tooling/vitest/needs.js';
import { forms } from './forms.js';
import { addressOf, kept, leavesNoDescriptor, needsIpv6 } from './surroundings.js';

beforeEach(leavesNoDescriptor);

describe.each(forms)('createServer, $form', ({ serve }) => {
  test('listens', async () => {
    using server = await serve({ host: '127.0.0.1', port: 0 });
    using client = await createConnection(addressOf(server));
    const { socket, address } = await server.accept();
    socket.close();
    expect(address).toEqual(client.getsockname());
  });

  test('resolves a name', async () => {
    using server = await serve({ host: 'localhost', port: 0 });
    expect(addressOf(server).host).toBe('127.0.0.1');
  });

  test('lets an address in TIME_WAIT be served again', async () => {
    using server = await serve({ host: '127.0.0.1', port: 0 });
    expect(server.getsockopt(SOL_SOCKET, SO_REUSEADDR)).not.toBe(0);
  });

  test('names the address that is taken', async () => {
    using server = await serve({ host: '127.0.0.1', port: 0 });
    const { port } = addressOf(server);
    await expect(serve({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      syscall: 'bind',
      address: '127.0.0.1',
      port,
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
  });

  test('has a backlog of the system’s choice', async () => {
    using server = await serve({ host: '127.0.0.1', port: 0 }, { backlog: null });
    expect(server.getsockopt(SOL_SOCKET, SO_ACCEPTCONN)).toBe(1);
  });

  test('shares a port on request', async () => {
    using server = await serve({ host: '127.0.0.1', port: 0 }, { reusePort: true });
    using other = await serve(addressOf(server), { reusePort: true });
    expect(other.getsockname()).toEqual(server.getsockname());
  });

  test('serves IPv6 alone', async (context) => {
    needsIpv6(context);
    using server = await serve({ host: '', port: 0 }, { family: AF_INET6 });
    expect(server.getsockopt(IPPROTO_IPV6, IPV6_V6ONLY)).toBe(1);
    const { port } = addressOf(server);
    await expect(createConnection({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  test('serves IPv6 and IPv4', async (context) => {
    needsIpv6(context);
    using server = await serve({ host: '', port: 0 }, { family: AF_INET6, dualstackIpv6: true });
    for (const [host, seen] of [
      ['127.0.0.1', '::ffff:127.0.0.1'],
      ['::1', '::1'],
    ] as const) {
      using client = await createConnection({ host, port: addressOf(server).port });
      const { socket, address } = await server.accept();
      socket.close();
      expect(address).toEqual({ host: seen, port: addressOf(client).port, flowinfo: 0, scopeId: 0 });
    }
  });

  test.each([
    [{ host: '', port: 65536 }, {}, outOfRange('address.port')],
    [{ host: '', port: '80' }, {}, invalidType('address.port')],
    [{ host: '', port: 0 }, { backlog: 0.5 }, outOfRange('options.backlog')],
    [{ host: '', port: 0 }, { family: AF_INET, dualstackIpv6: true }, invalidValue('dualstackIpv6')],
  ])('refuses %j with %j', async (address, options, error) => {
    await expect(serve(address as never, options)).rejects.toEqual(error);
  });
});

test('createServer ends when its signal is aborted', async () => {
  const reason = new Error('enough');
  const serving = createServer({ host: 'localhost', port: 0 }, { signal: AbortSignal.abort(reason) });
  await expect(serving).rejects.toBe(reason);
});

describe('what the system has, as python3 says', () => {
  beforeEach(needs('python3'));

  test('IPv6', () => {
    expect([hasIpv6, hasDualstackIpv6()]).toEqual(askPython('output = [has_ipv6, has_dualstack_ipv6()]'));
  });
});

test('a server keeps its family’s type of address', async () => {
  const server = kept(await createServer({ host: '127.0.0.1', port: 0 }));
  const address = server.getsockname();
  expect('host' in address && address.port).toBeGreaterThan(0);
});
