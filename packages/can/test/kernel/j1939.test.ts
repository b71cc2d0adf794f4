import { readFileSync } from 'node:fs';
import {
  AF_CAN,
  CAN_J1939,
  type CanAddress,
  claimJ1939Address,
  type J1939Message,
  type J1939Report,
  openJ1939,
  recvJ1939,
  recvJ1939Report,
  recvJ1939ReportSync,
  recvJ1939Sync,
  SO_J1939_PROMISC,
  SO_J1939_SEND_PRIO,
  SOL_CAN_J1939,
  setJ1939Filters,
} from '@sock/can';
import { SO_BROADCAST, SO_SNDBUF, SOCK_DGRAM, SOL_SOCKET, Socket } from '@sock/core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Candump, cansend, Peer } from '../support/can-utils.js';
import { ip, listeners, needsCan, vcan } from '../support/interfaces.js';
import { code, ended, kept, pattern, receiving, spaced } from '../support/protocols.js';

beforeEach(needsCan);

const PGN = 0x12300;
const opened = (...parameters: Parameters<typeof openJ1939>) => kept(openJ1939(...parameters));

/** j1939cat(1), which writes what it receives into its standard output. */
const j1939cat = (...args: string[]) => new Peer('j1939cat', args);

const forms = [
  {
    form: 'promise form',
    sendto: (socket: Socket<CanAddress>, data: Uint8Array, address: CanAddress) => socket.sendto(data, address),
    sendall: (socket: Socket<CanAddress>, data: Uint8Array) => socket.sendall(data),
    receive: (socket: Socket<CanAddress>): Promise<J1939Message> => recvJ1939(socket, 100_000),
    report: (socket: Socket<CanAddress>): Promise<J1939Report> => recvJ1939Report(socket),
  },
  {
    form: 'blocking form',
    sendto: async (socket: Socket<CanAddress>, data: Uint8Array, address: CanAddress) =>
      socket.sendtoSync(data, address),
    sendall: async (socket: Socket<CanAddress>, data: Uint8Array) => socket.sendallSync(data),
    receive: async (socket: Socket<CanAddress>) => recvJ1939Sync(socket, 100_000),
    report: async (socket: Socket<CanAddress>) => recvJ1939ReportSync(socket),
  },
] as const;

describe.each(forms)('$form', ({ sendto, sendall, receive, report }) => {
  test('testj1939 gets messages, of one frame and of many', async () => {
    const name = vcan();
    const peer = await receiving(name, 'j1939', () => new Peer('stdbuf', ['-oL', 'testj1939', '-r', `${name}:0x90`]));
    const socket = opened(name, { addr: 0x80 });
    for (const length of [1, 8, 9, 100]) {
      const message = pattern(length);
      await sendto(socket, message, { interface: name, addr: 0x90, pgn: PGN });
      const text = `${spaced(message).trimEnd().toLowerCase()}`;
      let line = await peer.line();
      expect(line).toMatch(/^80 02300:|^80 12300:/);
      let bytes = line.replace(/^.*: ?/, '');
      while (bytes.replace(/\s+/g, ' ').trim().length < text.length) {
        line = await peer.line();
        bytes += ` ${line.replace(/^[0-9a-f]+ *: */, '')}`;
      }
      expect(bytes.replace(/\s+/g, ' ').trim()).toContain(text.slice(0, 20));
    }
  });
});
