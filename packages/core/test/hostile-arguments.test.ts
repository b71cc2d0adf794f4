import { runInNewContext } from 'node:vm';
import {
  MessageBatch,
  MSG_DONTWAIT,
  POLLIN,
  type PollEntry,
  poll,
  SharedMemory,
  SO_KEEPALIVE,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  type Socket,
} from '@sock/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { invalidType, outOfRange } from '../../../tooling/vitest/errors.js';
import { forms } from '../../../tooling/vitest/forms.js';
import { open, pair } from '../../../tooling/vitest/kept.js';
import { AF_INET, addressOf, loopback } from './support/loopback.js';

const closed = { name: 'ClosedSocketError', code: 'EBADF' };

/** Gives memory to nobody, as postMessage gives it to a thread. */
function takeAway(memory: ArrayBufferView<ArrayBuffer>): void {
  structuredClone(memory.buffer, { transfer: [memory.buffer] });
}

describe('who closes the socket while its arguments are read meets no other that gets the number', () => {
  /** Closes it, and has the number taken. */
  function replace(socket: Socket): Socket {
    const fd = socket.fileno();
    socket.close();
    const next = open(AF_INET, SOCK_STREAM);
    expect(next.fileno()).toBe(fd);
    return next;
  }

  /** Memory that does so when its length is asked for. */
  function replacing(socket: Socket): { memory: Uint8Array; next: () => Socket } {
    const memory = Uint8Array.of(1, 0, 0, 0);
    let next: Socket | undefined;
    const byteLength = {
      get: () => {
        next ??= replace(socket);
        return 4;
      },
    };
    return { memory: Object.defineProperty(memory, 'byteLength', byteLength), next: () => next as Socket };
  }

  test.each(forms)('bind, $form', async ({ bind }) => {
    const socket = open(AF_INET, SOCK_STREAM);
    let next: Socket | undefined;
    const { family, data } = loopback();
    const address = {
      family,
      get data() {
        next ??= replace(socket);
        return data;
      },
    };
    await expect(bind(socket, address)).rejects.toMatchObject(closed);
    expect([...addressOf(next as Socket).data.subarray(2, 4)]).toEqual([0, 0]);
  });

  test('setsockopt', () => {
    const socket = open(AF_INET, SOCK_STREAM);
    const { memory, next } = replacing(socket);
    expect(() => socket.setsockopt(SOL_SOCKET, SO_KEEPALIVE, memory)).toThrow(
      expect.objectContaining(closed),
    );
    expect(next().getsockopt(SOL_SOCKET, SO_KEEPALIVE)).toBe(0);
  });

  test('ioctl', () => {
    const FIONBIO = 0x5421;
    const socket = open(AF_INET, SOCK_STREAM);
    expect(() => socket.ioctl(FIONBIO, replacing(socket).memory)).toThrow(expect.objectContaining(closed));
  });
});

describe('memory that is taken away', () => {
  test('is not what other small receives landed in', () => {
    const [socket, peer] = pair();
    const [first, second] = ['one', 'two'].map((text) => {
      peer.sendSync(text);
      return socket.recvSync(10) as Buffer<ArrayBuffer>;
    }) as [Buffer<ArrayBuffer>, Buffer<ArrayBuffer>];
    try {
      takeAway(first);
    } catch (error) {
      // Node 20 copies what may not be given away.
      expect(error).toMatchObject({ name: 'DataCloneError' });
    }
    expect([first, second].map(String)).toEqual(['one', 'two']);
  });

  test('from what was received spoils no later receive', ({ skip }) => {
    skip(!('transfer' in ArrayBuffer.prototype), 'Node 20 has no ArrayBuffer.prototype.transfer');
    const [socket, peer] = pair();
    peer.sendSync('one');
    const memory = socket.recvSync(10).buffer as ArrayBuffer & { transfer(): ArrayBuffer };
    try {
      memory.transfer();
    } catch (error) {
      // Node 24 refuses that too.
      expect(error).toBeInstanceOf(TypeError);
    }
    peer.sendSync('two');
    expect(socket.recvSync(10).toString()).toBe('two');
  });

  test.each(['send', 'sendall'] as const)('from what %s waits to send is no success', async (name) => {
    const [socket, peer] = pair();
    socket.sendSync(Buffer.alloc(1 << 24), MSG_DONTWAIT);
    const memory = new Uint8Array(10);
    const sent = expect(socket[name](memory)).rejects.toMatchObject({ code: 'EFAULT' });
    takeAway(memory);
    peer.recvSync(1 << 24);
    await sent;
  });

  test('from a batch is an error, and the message stays', async () => {
    const [socket, peer] = pair(SOCK_DGRAM);
    const batch = new MessageBatch();
    takeAway(batch.memory as Buffer<ArrayBuffer>);
    peer.sendSync('kept');
    await expect(socket.recvMany(batch)).rejects.toMatchObject({ code: 'EFAULT' });
    expect(socket.recvSync(10).toString()).toBe('kept');
  });
});

test('a getter of poll that throws leaves no rejection that nobody handles', async () => {
  const [socket] = pair();
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  let reads = 0;
  const entry: PollEntry = {
    events: POLLIN,
    get socket() {
      if (++reads > 1) throw new Error('read again');
      return socket;
    },
  };
  expect(await poll([{ socket, events: POLLIN }, entry], 10)).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});

test('shared memory has a length', () => {
  const map = (length: unknown) => () => new SharedMemory(pair()[0], length as number);
  expect(map('4096')).toThrow(invalidType('length'));
  expect(map(Number.NaN)).toThrow(outOfRange('length'));
  expect(map(-1)).toThrow(outOfRange('length'));
  expect(map(4096)).toThrow(expect.objectContaining({ code: 'ENODEV' }));
});

test('memory of another realm is memory', async () => {
  const [socket, peer] = pair();
  const foreign = (code: string) => runInNewContext(code) as ArrayBuffer;
  await socket.send(foreign('new Uint8Array([1, 2]).buffer'));
  const into = foreign('new SharedArrayBuffer(2)');
  expect(await peer.recvInto(into)).toBe(2);
  expect([...new Uint8Array(into)]).toEqual([1, 2]);
});
