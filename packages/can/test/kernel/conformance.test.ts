import {
  AF_CAN,
  type BcmFrame,
  CAN_BCM,
  CAN_BCM_RX_CHANGED,
  CAN_BCM_RX_FILTER_ID,
  CAN_BCM_SETTIMER,
  CAN_ISOTP,
  CAN_J1939,
  CAN_RAW,
  encodeBcmMessage,
  encodeFrame,
  openBcm,
  openCan,
  openIsotp,
  openJ1939,
} from '@sock/can';
import { SOCK_DGRAM, SOCK_RAW, Socket } from '@sock/core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addressingConformance, receivingConformance } from '../../../../tooling/vitest/conformance/index.js';
import { ip, needsCan } from '../support/interfaces.js';

const name = 'vcan-conform';
const expected = Buffer.from('message');
const frame: BcmFrame = { kind: 'classic', id: 0x123, extended: false, data: expected };

beforeEach(needsCan);
beforeAll(() => ip(`link add ${name} mtu 72 up type vcan`));
afterAll(() => ip(`link del ${name}`));

/** What a case opens: who receives, and others. */
function opened(socket: Socket<never>, others: readonly { close(): void }[]) {
  return {
    socket,
    close() {
      for (const each of [socket, ...others]) each.close();
    },
  };
}

receivingConformance('CAN_RAW', {
  family: 'AF_CAN',
  open() {
    const [receiver, sender] = [openCan(name), openCan(name)];
    return {
      ...opened(receiver.socket as Socket<never>, [sender]),
      expected: encodeFrame(frame),
      deliver: () => sender.sendSync(frame),
    };
  },
});

receivingConformance('CAN_BCM', {
  family: 'AF_CAN',
  open() {
    const [watcher, sender] = [openBcm(name), openCan(name)];
    watcher.watchSync({ id: frame.id });
    const flags = CAN_BCM_SETTIMER | CAN_BCM_RX_FILTER_ID;
    return {
      ...opened(watcher.socket as Socket<never>, [sender]),
      expected: encodeBcmMessage({ opcode: CAN_BCM_RX_CHANGED, flags, id: frame.id, frames: [frame] }),
      deliver: () => sender.sendSync(frame),
    };
  },
});

// The kernel hands these messages over later: when another socket has it, the one that is looked at has it too.

receivingConformance('CAN_ISOTP', {
  family: 'AF_CAN',
  open() {
    const listening = { rxId: 0x7e8, txId: 0x7e0 };
    const receiver = openIsotp(name, listening);
    const witness = openIsotp(name, listening);
    const sender = openIsotp(name, { rxId: 0x7e0, txId: 0x7e8 });
    return {
      ...opened(receiver as Socket<never>, [witness, sender]),
      expected,
      async deliver() {
        sender.sendSync(expected);
        await witness.recv(100);
      },
    };
  },
});

receivingConformance('CAN_J1939', {
  family: 'AF_CAN',
  open() {
    const receiver = openJ1939(name, { addr: 0x90 });
    const witness = openJ1939(name, { addr: 0x90 });
    const sender = openJ1939(name, { addr: 0x80 });
    return {
      ...opened(receiver as Socket<never>, [witness, sender]),
      expected,
      async deliver() {
        sender.sendtoSync(expected, { interface: name, addr: 0x90, pgn: 0x12300 });
        await witness.recv(100);
      },
    };
  },
});

const refused = [{}, { interface: 7 }, { interface: 'a\0b' }, { interface: 'x'.repeat(16) }];
const protocols = { CAN_RAW, CAN_BCM, CAN_ISOTP, CAN_J1939 };

for (const [protocol, proto] of Object.entries(protocols)) {
  const type = proto === CAN_RAW ? SOCK_RAW : SOCK_DGRAM;
  addressingConformance(protocol, { open: () => new Socket(AF_CAN, type, proto), refused });
}
