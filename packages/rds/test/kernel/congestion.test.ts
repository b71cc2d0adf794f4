import { CMSG_SPACE, type Socket } from '@sock/core';
import {
  congestionMask,
  decodeCongestionUpdate,
  RDS_CONG_MONITOR,
  type RdsAddress,
  SOL_RDS,
} from '@sock/rds';
import { beforeEach, expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { needs } from '../../../../tooling/vitest/needs.js';
import type { Peer } from '../../../../tooling/vitest/peer.js';
import { sleep } from '../../../../tooling/vitest/time.js';
import { cable } from '../support/cable.js';
import { python } from '../support/python.js';
import { bound } from '../support/sockets.js';

beforeEach(needs('python3'));

/** Has little room, and takes as many messages as it is told, when it is told. */
const slow = `
s.setsockopt(S.SOL_SOCKET, S.SO_RCVBUF, 4096)
say('slow')
for line in sys.stdin:
    for i in range(int(line)): recvfrom(s)
    say('took', int(line))
`;

/** A socket, the receiver at the other end of a cable, and the receiver's address. */
async function connected(): Promise<{ socket: Socket<RdsAddress>; peer: Peer; address: RdsAddress }> {
  const { near, far, namespace } = cable();
  const peer = python(far, slow, namespace);
  const address = { host: far, port: Number(await peer.line()) };
  expect(await peer.line()).toBe('slow');
  return { socket: kept(bound(near)), peer, address };
}

/** Sends until the kernel refuses. @returns how many messages went, and the refusal */
async function sentUntilRefused(socket: Socket<RdsAddress>, address: RdsAddress) {
  socket.settimeout(0);
  for (let sent = 0; ; sent++) {
    try {
      socket.sendtoSync(Buffer.alloc(1000, sent), address);
    } catch (error) {
      socket.settimeout(null);
      return { sent, error };
    }
    await sleep(5);
  }
}

test('a port that is congested refuses, and the monitor tells when it has room again', async () => {
  const { socket, peer, address } = await connected();
  const { sent, error } = await sentUntilRefused(socket, address);
  console.log(`congested after ${sent} messages`);
  expect(error).toMatchObject({ code: 'ENOBUFS', message: expect.stringContaining('congest') });
  const update = socket.recvmsg(100, CMSG_SPACE(8));
  await peer.input(`${sent}\n`);
  const { data, ancillary } = await update;
  expect(data).toHaveLength(0);
  const ports = ancillary.map(decodeCongestionUpdate)[0] ?? 0n;
  expect(ports & congestionMask(address.port)).not.toBe(0n);
  expect(await peer.line()).toBe(`took ${sent}`);
  expect(await socket.sendto('room again', address)).toBe(10);
});

test.each([0, 1])('a send waits until there is room, with the monitor at %i', async (monitor) => {
  const { socket, peer, address } = await connected();
  socket.setsockopt(SOL_RDS, RDS_CONG_MONITOR, monitor);
  const { sent } = await sentUntilRefused(socket, address);
  socket.settimeout(30);
  const timeout = { code: 'ETIMEDOUT', cause: { code: 'ENOBUFS' } };
  await expect(socket.sendto('x', address)).rejects.toMatchObject(timeout);
  expect(() => socket.sendtoSync('x', address)).toThrow(expect.objectContaining({ code: 'ETIMEDOUT' }));
  socket.settimeout(null);
  const waiting = socket.sendto('room again', address);
  await peer.input(`${sent}\n`);
  expect(await waiting).toBe(10);
  expect(await peer.line()).toBe(`took ${sent}`);
});
