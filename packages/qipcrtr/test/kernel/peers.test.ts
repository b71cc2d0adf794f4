import { execFileSync } from 'node:child_process';
import { lookup, publish, QRTR_PORT_CTRL, unpublish } from '@sock/qipcrtr';
import { beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import { python } from '../support/python.js';
import { bound, open } from '../support/sockets.js';

describe('qrtr-lookup', () => {
  beforeEach(needs('qrtr-lookup'));

  /** Its table: service, version, instance, node, port. */
  const servers = () =>
    execFileSync('qrtr-lookup', { encoding: 'utf8' })
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/).slice(0, 5).map(Number));

  test('lists what is published, and no more what is taken back', async () => {
    const socket = kept(open());
    await publish(socket, { service: 710, instance: 0x0203 });
    const { node, port } = socket.getsockname();
    expect(servers()).toContainEqual([710, 3, 2, node, port]);
    await unpublish(socket, { service: 710, instance: 0x0203 });
    expect(servers().filter(([service]) => service === 710)).toEqual([]);
  });
});

describe('python3', () => {
  beforeEach(needs('python3'));

  test('gets a message and answers it, and both report the same addresses', async () => {
    const socket = kept(bound());
    const own = socket.getsockname();
    const peer = python(
      `
sendto(s, b'ping', *map(int, sys.argv[1:]))
say(*getsockname(s))
data, address = recvfrom(s)
say(data.decode(), *address)
`,
      own.node,
      own.port,
    );
    const { data, address } = await socket.recvfrom(100);
    expect(data.toString()).toBe('ping');
    expect(await peer.line()).toBe(`${address?.node} ${address?.port}`);
    await socket.sendto('pong', address as typeof own);
    expect(await peer.line()).toBe(`pong ${own.node} ${own.port}`);
    await peer.end();
  });

  test('finds a server by packets of its own making', async () => {
    const socket = kept(open());
    await publish(socket, { service: 711, instance: 5 });
    const { node, port } = socket.getsockname();
    const peer = python(
      `
sendto(s, struct.pack('<5I', 10, 711, 0, 0, 0), node, ${QRTR_PORT_CTRL})
for _ in range(2):
    data, address = recvfrom(s)
    say(*struct.unpack('<5I', data), *address)
`,
    );
    expect(await peer.line()).toBe(`4 711 5 ${node} ${port} ${node} ${QRTR_PORT_CTRL}`);
    expect(await peer.line()).toBe(`4 0 0 0 0 ${node} ${QRTR_PORT_CTRL}`);
    await peer.end();
  });

  test('is a server that comes and, when it ends, goes', async () => {
    const events = lookup(kept(open()), { service: 712 });
    expect((await events.next()).value).toEqual({ name: 'complete' });
    const peer = python(`
sendto(s, struct.pack('<5I', 4, 712, 9, node, getsockname(s)[1]), node, ${QRTR_PORT_CTRL})
say(*getsockname(s))
sys.stdin.read()
`);
    const [node, port] = (await peer.line()).split(' ').map(Number);
    const { value: added } = await events.next();
    expect(added).toMatchObject({ name: 'added', service: 712, instance: 9, node, port });
    await peer.inputEnd();
    expect((await events.next()).value).toMatchObject({ name: 'removed', service: 712 });
    await peer.end();
  });
});
