import { readlinkSync } from 'node:fs';
import {
  RDS_INFO_CONNECTIONS,
  RDS_INFO_SOCKETS,
  RDS_RECVERR,
  RDS_TRANS_GAP,
  RDS_TRANS_IB,
  RDS_TRANS_NONE,
  RDS_TRANS_TCP,
  SO_RDS_TRANSPORT,
  SOL_RDS,
} from '@sock/rds';
import { expect, test } from 'vitest';
import { kept } from '../../../../tooling/vitest/kept.js';
import { bound, open } from '../support/sockets.js';

test('the transport is chosen once, before bind', () => {
  const socket = kept(open());
  expect(socket.getsockopt(SOL_RDS, SO_RDS_TRANSPORT)).toBe(RDS_TRANS_NONE);
  socket.setsockopt(SOL_RDS, SO_RDS_TRANSPORT, RDS_TRANS_TCP);
  expect(socket.getsockopt(SOL_RDS, SO_RDS_TRANSPORT)).toBe(RDS_TRANS_TCP);
  socket.bindSync({ host: '127.0.0.1', port: 0 });
  expect(() => socket.setsockopt(SOL_RDS, SO_RDS_TRANSPORT, RDS_TRANS_TCP)).toThrow(/ENOTSUP.*before bind/s);
});

test('a transport that the kernel lacks is refused', () => {
  expect(() => kept(open()).setsockopt(SOL_RDS, SO_RDS_TRANSPORT, RDS_TRANS_GAP)).toThrow(
    /ENOPROTOOPT.*modprobe rds_tcp/s,
  );
});

test('a transport that does not have the address', () => {
  const socket = kept(open());
  socket.setsockopt(SOL_RDS, SO_RDS_TRANSPORT, RDS_TRANS_IB);
  expect(() => socket.bindSync({ host: '127.0.0.1', port: 0 })).toThrow(
    /ENOPROTOOPT.*does not have this address/s,
  );
});

test('a port that another socket has', () => {
  const address = kept(bound()).getsockname();
  expect(() => kept(open()).bindSync(address)).toThrow(/EADDRINUSE.*another RDS socket has this port/s);
});

test('RDS_RECVERR is kept', () => {
  const socket = kept(open());
  expect(socket.getsockopt(SOL_RDS, RDS_RECVERR)).toBe(0);
  socket.setsockopt(SOL_RDS, RDS_RECVERR, 1);
  expect(socket.getsockopt(SOL_RDS, RDS_RECVERR)).toBe(1);
});

test('who has not been bound cannot send, and the error says what to do', async () => {
  const address = { host: '127.0.0.1', port: 4000 };
  await expect(kept(open()).sendto('x', address)).rejects.toThrow(/ENOTCONN.*bind the socket first/s);
  expect(() => kept(open()).sendtoSync('x', address)).toThrow(/ENOTCONN.*bind the socket first/s);
});

/** struct rds_info_socket: <linux/rds.h>. It is packed. */
const SOCKET = 28;

test('RDS_INFO_SOCKETS has this socket', () => {
  const socket = kept(bound());
  const table = socket.getsockopt(SOL_RDS, RDS_INFO_SOCKETS, 36 * SOCKET);
  expect(table.length % SOCKET).toBe(0);
  const rows = Array.from({ length: table.length / SOCKET }, (_, i) => table.subarray(i * SOCKET));
  const own = rows.find((row) => row.readUInt16BE(12) === socket.getsockname().port);
  expect(own?.subarray(4, 8)).toEqual(Buffer.from([127, 0, 0, 1]));
  const inode = /\d+/.exec(readlinkSync(`/proc/self/fd/${socket.fileno()}`))?.[0];
  expect(String(own?.readBigUInt64LE(20))).toBe(inode);
});

test('RDS_INFO_CONNECTIONS names the loopback transport', async () => {
  const [socket, peer] = [kept(bound()), kept(bound())];
  await socket.sendto('x', peer.getsockname());
  const table = socket.getsockopt(SOL_RDS, RDS_INFO_CONNECTIONS, 1000);
  expect(table.toString('latin1')).toContain('loopback');
});

test('a table that has no room is an error', () => {
  const socket = kept(bound());
  expect(() => socket.getsockopt(SOL_RDS, RDS_INFO_SOCKETS, 4)).toThrow(/ENOSPC.*1024/s);
});
