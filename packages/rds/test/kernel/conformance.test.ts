import { POLLIN, pollSync, SOCK_SEQPACKET, Socket } from '@sock/core';
import { AF_RDS, RDS_CONG_MONITOR, SOL_RDS } from '@sock/rds';
import { expect, test } from 'vitest';
import { addressingConformance, receivingConformance } from '../../../../tooling/vitest/conformance/index.js';
import { kept } from '../../../../tooling/vitest/kept.js';
import { Peer } from '../../../../tooling/vitest/peer.js';

const expected = Buffer.from('a message');
const local = { host: '127.0.0.1', port: 0 };

function bound() {
  const socket = new Socket(AF_RDS, SOCK_SEQPACKET);
  // Without it, congestion elsewhere makes any socket readable.
  socket.setsockopt(SOL_RDS, RDS_CONG_MONITOR, 1);
  socket.bindSync(local);
  return socket;
}

receivingConformance('AF_RDS', {
  family: 'AF_RDS',
  open() {
    const [socket, peer] = [bound(), bound()];
    return {
      socket,
      expected,
      deliver: () => {
        peer.sendtoSync(expected, socket.getsockname());
        // The kernel may deliver later. Nothing is received while this blocks, so a wait of the test gets it.
        pollSync([{ socket, events: POLLIN }], 10_000);
      },
      close: () => {
        socket.close();
        peer.close();
      },
    };
  },
});

addressingConformance('AF_RDS', {
  open: () => new Socket(AF_RDS, SOCK_SEQPACKET),
  refused: [{}, { host: 'localhost', port: 1 }, { host: '127.0.0.1', port: -1 }],
});

test('python3 gets the bytes', async () => {
  const socket = kept(bound());
  const peer = new Peer('python3', [
    '-c',
    `
import ctypes, socket as S, struct
libc = ctypes.CDLL(None, use_errno=True)
s = S.socket(21, 5)
address = struct.pack('=H', 2) + struct.pack('>H', 4711) + S.inet_aton('127.0.0.1') + bytes(8)
assert libc.bind(s.fileno(), address, 16) == 0
print('bound', flush=True)
print(s.recv(100).decode(), flush=True)
`,
  ]);
  await peer.line();
  await socket.sendto('to python', { host: '127.0.0.1', port: 4711 });
  expect(await peer.line()).toBe('to python');
});
