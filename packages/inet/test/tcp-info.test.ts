import { SHUT_WR } from '@sock/core';
import { decodeTcpInfo, IPPROTO_TCP, TCP_INFO, TCP_MAXSEG, type TcpInfo } from '@sock/inet';
import { describe, expect, test } from 'vitest';
import { until } from '../../../tooling/vitest/time.js';
import { addressOf, connection, type Inet, listening, tcp } from './support/sockets.js';

const infoOf = (socket: Inet): TcpInfo => decodeTcpInfo(socket.getsockopt(IPPROTO_TCP, TCP_INFO, 1024));

describe.runIf(process.platform === 'linux')('TCP_INFO', () => {
  test('follows the connection through its states', async () => {
    const [client, server] = connection();
    expect(infoOf(client).state).toBe('ESTABLISHED');
    client.shutdown(SHUT_WR);
    expect(await server.recv(1)).toHaveLength(0);
    // The acknowledgement may be late.
    await until(() => infoOf(client).state !== 'FIN_WAIT1');
    expect(infoOf(client).state).toBe('FIN_WAIT2');
    expect(infoOf(server).state).toBe('CLOSE_WAIT');
    expect(infoOf(tcp()).state).toBe('CLOSE');
  });

  test('counts what was sent and received', async () => {
    const [client, server] = connection();
    const data = Buffer.alloc(50_000);
    await client.sendall(data);
    for (let received = 0; received < data.length; ) received += (await server.recv(65536)).length;
    await server.sendall('acknowledged');
    await client.recv(100);

    const sender = infoOf(client);
    expect(sender).toMatchObject({
      caState: 'Open',
      bytesSent: 50_000n,
      // The SYN counts as one.
      bytesAcked: 50_001n,
      bytesReceived: 12n,
      unacked: 0,
      lost: 0,
      totalRetrans: 0,
      notsentBytes: 0,
      dataSegsIn: 1,
    });
    expect(sender.segsOut).toBeGreaterThan(2);
    expect(infoOf(server)).toMatchObject({ bytesReceived: 50_000n, bytesSent: 12n });
  });

  test('measures', async () => {
    const [client, server] = connection();
    await client.sendall('x');
    await server.recv(1);
    const info = infoOf(client);
    // Microseconds, on this machine.
    expect(info.rtt).toBeGreaterThan(0);
    expect(info.rtt).toBeLessThan(1_000_000);
    expect(info.minRtt).toBeLessThanOrEqual(info.rtt * 2);
    expect(info.rto).toBeGreaterThanOrEqual(info.rtt);
    expect(info.sndMss).toBe(client.getsockopt(IPPROTO_TCP, TCP_MAXSEG));
    expect(info.sndCwnd).toBeGreaterThan(1);
    expect(info.lastDataSent).toBeLessThan(5000);
    expect(info.pacingRate).toBeGreaterThan(0n);
  });

  test('tells what was agreed on', () => {
    const { options, sndWscale, rcvWscale } = infoOf(connection()[0]);
    expect(options).toMatchObject({ timestamps: true, sack: true, wscale: true, synData: false });
    expect(sndWscale).toBe(rcvWscale);
  });

  test('tells who waits to be accepted', async () => {
    const listener = listening(7);
    for (let waiting = 0; waiting < 3; waiting++) {
      expect(infoOf(listener)).toMatchObject({ state: 'LISTEN', unacked: waiting, sacked: 7 });
      await tcp().connect(addressOf(listener));
    }
  });

  test('may be asked for in part', () => {
    const [client] = connection();
    const part = decodeTcpInfo(client.getsockopt(IPPROTO_TCP, TCP_INFO, 104));
    expect(part.state).toBe('ESTABLISHED');
    expect(part).not.toHaveProperty('bytesAcked');
  });
});
