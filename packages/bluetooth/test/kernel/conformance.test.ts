import {
  AF_BLUETOOTH,
  BDADDR_ANY,
  type BluetoothAddress,
  BTPROTO_HCI,
  HCI_EVENT_PKT,
  hciCommand,
  hciOpcode,
  openHci,
} from '@sock/bluetooth';
import { SOCK_RAW, SOCK_SEQPACKET, SOCK_STREAM, Socket } from '@sock/core';
import { beforeEach } from 'vitest';
import {
  acceptingConformance,
  addressingConformance,
  receivingConformance,
} from '../../../../tooling/vitest/conformance/index.js';
import { controllersOfFile, needsLab } from '../support/lab.js';
import {
  connected,
  connectedPair,
  deliver,
  l2cap,
  listening,
  type Route,
  rfcomm,
  sco,
} from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const PSM = 0x1011;
const CHANNEL = 7;
const device = '00:11:22:33:44:55';

const routes: Record<string, () => Route> = {
  L2CAP: () => ({
    open: () => l2cap(),
    server: { bdaddr: controllers.far, psm: PSM },
    client: { bdaddr: controllers.near, psm: 0 },
  }),
  RFCOMM: () => ({
    open: rfcomm,
    server: { bdaddr: controllers.far, channel: CHANNEL },
    client: { bdaddr: controllers.near, channel: 0 },
  }),
  SCO: () => ({ open: sco, server: { bdaddr: controllers.far }, client: { bdaddr: controllers.near } }),
};

for (const [name, route] of Object.entries(routes)) {
  receivingConformance(name, {
    family: 'AF_BLUETOOTH',
    async open() {
      const [client, socket] = await connectedPair(route());
      socket.settimeout(null);
      const expected = Buffer.from('a message');
      return {
        socket,
        expected,
        deliver: () => deliver(client, expected, socket),
        close() {
          client.close();
          socket.close();
        },
      };
    },
  });

  acceptingConformance(name, {
    ...(name !== 'L2CAP' && { end: 'ECONNRESET' }),
    open() {
      const socket = listening(route());
      socket.settimeout(null);
      return { socket, connect: () => connected(route()), close: () => socket.close() };
    },
  });
}

receivingConformance<BluetoothAddress>('HCI', {
  family: 'AF_BLUETOOTH',
  open() {
    const READ_LOCAL_VERSION = hciOpcode(0x04, 0x0001);
    const filter = { types: [HCI_EVENT_PKT], events: [0x0e], opcode: READ_LOCAL_VERSION };
    const socket = openHci(0, { filter });
    return {
      socket,
      expected: Buffer.from('040e0c0101100009000009f1050000', 'hex'),
      deliver: () => hciCommand(0, READ_LOCAL_VERSION),
      close: () => socket.close(),
    };
  },
});

const refused = [{}, { bdaddr: 'nonsense', psm: 1, channel: 1 }, { bdaddr: 7, psm: 1 }];

addressingConformance('L2CAP', {
  open: () => l2cap(SOCK_SEQPACKET),
  refused: [...refused, { bdaddr: device, psm: -1 }, { bdaddr: BDADDR_ANY, psm: 1, bdaddrType: 3 }],
});
addressingConformance('RFCOMM', {
  open: () => new Socket(AF_BLUETOOTH, SOCK_STREAM, 3),
  refused: [...refused, { bdaddr: device, channel: 31 }],
});
addressingConformance('SCO', { open: sco, refused: [{}, { bdaddr: 'nonsense' }] });
addressingConformance('HCI', {
  open: () => new Socket(AF_BLUETOOTH, SOCK_RAW, BTPROTO_HCI),
  refused: [...refused, { device: 'hci0' }, { device: 65536 }, { device: 0, channel: -1 }],
});
