import { encodeTimeval, SCM_TIMESTAMP, SO_RXQ_OVFL, SOL_SOCKET } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { encodeFrame } from '../frames/frame-codec.js';
import { receivedFrame } from './received-frame.js';

/** A control message of a kind that nobody asked the frame socket for: its user did, of the socket. */
const SO_MARK = 36;

describe.runIf(process.platform === 'linux')('what comes with a frame', () => {
  const item = (type: number, data: Buffer) => ({ level: SOL_SOCKET, type, data });
  const time = item(SCM_TIMESTAMP, encodeTimeval(5000));
  const drops = item(SO_RXQ_OVFL, Buffer.alloc(4, 1));
  const mark = item(SO_MARK, Buffer.alloc(4));

  test.each([[[time, drops, mark]], [[mark, drops, time]], [[drops, time, mark]]])(
    'is found wherever it stands',
    (ancillary) => {
      const data = encodeFrame({ kind: 'classic', id: 1, data: Buffer.of(1) });
      const message = { data, ancillary, flags: 0, address: { interface: 'can0' } };
      expect(receivedFrame(message as never)).toMatchObject({
        frame: { kind: 'classic', id: 1 },
        interface: 'can0',
        timestamp: 5_000_000_000n,
        drops: 0x01010101,
      });
    },
  );
});
