import { SOCK_DGRAM, SOCK_RAW, Socket } from '@sock/core';
import { AF_PACKET } from '@sock/packet';
import { test } from 'vitest';
import { addressingConformance, receivingConformance } from '../../../tooling/vitest/conformance/index.js';
import { obstacle } from './support/needs.js';

const refused = [
  {},
  { interface: 'lo' },
  { interface: 7, protocol: 3 },
  { interface: 'a\0b', protocol: 3 },
  { interface: 'lo', protocol: 0x10000 },
  { interface: 'lo', protocol: 3, hardwareAddress: 'here' },
];

/** Nobody else’s: tests of other processes use the same loopback interface. */
const protocol = 0xa000 + (process.pid % 0x1000);
const ETHERNET_HEADER = 14;
const payload = Buffer.from('a packet');
const frame = Buffer.concat([Buffer.alloc(ETHERNET_HEADER), payload]);
frame.writeUInt16BE(protocol, 12);

const types = {
  SOCK_RAW: { type: SOCK_RAW, expected: frame },
  SOCK_DGRAM: { type: SOCK_DGRAM, expected: payload },
};

if (obstacle) test('conformance', ({ skip }) => skip(obstacle));
else
  for (const [name, { type, expected }] of Object.entries(types)) {
    receivingConformance(`AF_PACKET ${name}`, {
      family: 'AF_PACKET',
      open() {
        const socket = new Socket(AF_PACKET, type, 0);
        socket.bindSync({ interface: 'lo', protocol });
        const sender = new Socket(AF_PACKET, SOCK_RAW, 0);
        return {
          socket,
          expected,
          deliver: () => sender.sendtoSync(frame, { interface: 'lo', protocol }),
          close: () => {
            socket.close();
            sender.close();
          },
        };
      },
    });
    addressingConformance(`AF_PACKET ${name}`, { open: () => new Socket(AF_PACKET, type, 0), refused });
  }
