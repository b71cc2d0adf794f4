import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { SO_INCOMING_CPU, SO_REUSEPORT, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, Socket } from '@sock/core';
import { AF_INET, type InetAddress } from '@sock/inet';
import { beforeEach, describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { kept } from '../../../tooling/vitest/kept.js';
import { addressOf, connection, type Inet, tcp, udp } from './support/sockets.js';

/** Sockets that share a port of 127.0.0.1. */
function sharing(count: number, type: number, prepare?: (socket: Inet, index: number) => void): Inet[] {
  let address: InetAddress = { host: '127.0.0.1', port: 0 };
  return Array.from({ length: count }, (_, index) => {
    const socket = kept(new Socket(AF_INET, type));
    socket.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1);
    prepare?.(socket, index);
    socket.bindSync(address);
    if (type === SOCK_STREAM) socket.listen();
    socket.setblocking(false);
    address = addressOf(socket);
    return socket;
  });
}

/** How many datagrams or connections each has got. */
function shares(sockets: Inet[]): number[] {
  return sockets.map((socket) => {
    for (let count = 0; ; count++) {
      try {
        if (socket.type === SOCK_STREAM) kept(socket.acceptSync().socket);
        else socket.recvSync(100);
      } catch (error) {
        expect(error).toMatchObject({ code: 'EAGAIN' });
        return count;
      }
    }
  });
}

describe.runIf(process.platform === 'linux')('SO_REUSEPORT', () => {
  test('shares datagrams', async () => {
    const sockets = sharing(4, SOCK_DGRAM);
    const address = addressOf(sockets[0] as Inet);
    for (let i = 0; i < 200; i++) {
      const sender = udp();
      await sender.sendto('x', address);
      sender.close();
    }
    const counts = shares(sockets);
    expect(counts.reduce((sum, count) => sum + count)).toBe(200);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });

  test('shares connections', () => {
    const sockets = sharing(4, SOCK_STREAM);
    const address = addressOf(sockets[0] as Inet);
    for (let i = 0; i < 200; i++) tcp().connectSync(address);
    const counts = shares(sockets);
    expect(counts.reduce((sum, count) => sum + count)).toBe(200);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });

  test('is refused to those who do not ask for it', () => {
    const [socket] = sharing(1, SOCK_DGRAM) as [Inet];
    expect(() => udp().bindSync(addressOf(socket))).toThrow(expect.objectContaining({ code: 'EADDRINUSE' }));
  });
});

function needsProcessors({ skip }: TestContext): void {
  skip(availableParallelism() < 2, 'machine has one processor');
  skip(spawnSync('taskset', ['-V']).error !== undefined, 'no taskset; try: apt install util-linux');
}

/** Keeps this thread on one processor, where the kernel then also receives what it sends to this machine. */
function runOn(processor: number): void {
  taskset('-c', '-p', `${processor}`, `${process.pid}`);
}

function taskset(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('taskset', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe.runIf(process.platform === 'linux')('SO_INCOMING_CPU', () => {
  beforeEach(needsProcessors);
  beforeEach(() => {
    const [mask = ''] = /[0-9a-f,]+$/.exec(taskset('-p', `${process.pid}`).trim()) ?? [];
    onTestFinished(() => void taskset('-p', mask, `${process.pid}`));
  });

  test('gives each of those that share a port what its processor received', () => {
    const sockets = sharing(2, SOCK_DGRAM, (socket, index) =>
      socket.setsockopt(SOL_SOCKET, SO_INCOMING_CPU, index),
    );
    const address = addressOf(sockets[0] as Inet);
    runOn(0);
    for (let i = 0; i < 20; i++) udp().sendtoSync('x', address);
    expect(shares(sockets)).toEqual([20, 0]);
    runOn(1);
    for (let i = 0; i < 30; i++) udp().sendtoSync('x', address);
    expect(shares(sockets)).toEqual([0, 30]);
  });

  test('tells the processor that received last', () => {
    const [client, server] = connection();
    for (const processor of [1, 0, 1]) {
      runOn(processor);
      client.sendSync('x');
      server.recvSync(10);
      expect(server.getsockopt(SOL_SOCKET, SO_INCOMING_CPU)).toBe(processor);
    }
  });
});
