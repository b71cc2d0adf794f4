import { littleEndian, SOCK_STREAM, Socket, viewStruct } from '@sock/core';
import {
  AF_INET,
  type InetAddress,
  IPPROTO_MPTCP,
  IPPROTO_TCP,
  MPTCP_INFO,
  SOL_MPTCP,
  TCP_IS_MPTCP,
  TCP_ULP,
} from '@sock/inet';
import { beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { addressOf, bound, type Inet } from './support/sockets.js';

function mptcp(): Inet {
  return kept(new Socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP));
}

function tcp(): Inet {
  return kept(new Socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
}

function needsMptcp({ skip }: TestContext): void {
  try {
    isMptcp(mptcp());
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOPROTOOPT') skip('kernel has no TCP_IS_MPTCP; try: a newer one');
    skip('kernel has no MPTCP; try: sysctl net.mptcp.enabled=1, or one with CONFIG_MPTCP');
  }
}

/** Both ends of a connection, which have exchanged data. */
async function connected(client: Inet, server: Inet): Promise<[client: Inet, server: Inet]> {
  bound(server).listen();
  await client.connect(addressOf(server));
  const { socket } = await server.accept();
  kept(socket);
  const data = 'x'.repeat(100_000);
  const received = collect(socket, data.length);
  await client.sendall(data);
  expect(await received).toBe(data.length);
  await socket.sendall('done');
  expect((await client.recv(10)).toString()).toBe('done');
  return [client, socket];
}

async function collect(socket: Inet, length: number): Promise<number> {
  let received = 0;
  while (received < length) received += (await socket.recv(65536)).length;
  return received;
}

const isMptcp = (socket: Inet) => socket.getsockopt(IPPROTO_TCP, TCP_IS_MPTCP) === 1;

// mptcpi_flags of struct mptcp_info: <linux/mptcp.h>
const FLAGS = 8;
const FALLBACK = 1;
const REMOTE_KEY_RECEIVED = 2;

describe.runIf(process.platform === 'linux')('MPTCP', () => {
  beforeEach(needsMptcp);

  test('is spoken by two ends that know it', async () => {
    const [client, server] = await connected(mptcp(), mptcp());
    expect([isMptcp(client), isMptcp(server)]).toEqual([true, true]);
    expect(client.proto).toBe(IPPROTO_MPTCP);
    expect(client.getpeername()).toEqual(server.getsockname() as InetAddress);
  });

  test('falls back to TCP where the server does not know it', async () => {
    const [client] = await connected(mptcp(), tcp());
    expect(isMptcp(client)).toBe(false);
  });

  test('falls back to TCP where the client does not know it', async () => {
    const [, server] = await connected(tcp(), mptcp());
    expect(isMptcp(server)).toBe(false);
  });

  test('tells that keys were exchanged', async () => {
    for (const socket of await connected(mptcp(), mptcp())) {
      const flags = viewStruct('struct mptcp_info', 12, socket.getsockopt(SOL_MPTCP, MPTCP_INFO, 200));
      expect(flags.getUint32(FLAGS, littleEndian) & (FALLBACK | REMOTE_KEY_RECEIVED)).toBe(
        REMOTE_KEY_RECEIVED,
      );
      expect(socket.getsockopt(IPPROTO_TCP, TCP_ULP, 16).toString()).toMatch(/^mptcp\0/);
    }
  });
});
