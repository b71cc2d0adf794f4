import type { Socket } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../forms.js';
import { openDescriptors } from '../proc.js';
import { isPending } from '../time.js';

/** A socket with nothing to receive yet, and what makes something come. */
export interface Receiver<A> {
  readonly socket: Socket<A>;
  /** Makes the kernel have `expected` for the socket, once; it has it when this is done. */
  deliver(): unknown;
  /** What a receive then gets, flags or no flags. */
  readonly expected: Buffer;
  /** Closes all that `open` has opened, the socket too. */
  close(): void;
}

export interface ReceivingCase<A> {
  /** `'AF_TIPC'`, as inspect shows it. */
  readonly family: string;
  open(): Receiver<A> | Promise<Receiver<A>>;
  /** `false` where the kernel calls the socket readable before anything has come. */
  readonly readiness?: false;
  /** How much the receives ask for; enough for `expected`. */
  readonly size?: number;
}

const TIMEOUT = 40;

/** What every socket that receives must do: three modes, two forms, abort, close, descriptors. */
export function receivingConformance<A>(name: string, given: ReceivingCase<A>): void {
  const size = given.size ?? 4096;

  describe(`receives of ${name}`, () => {
    let receiver: Receiver<A>;
    beforeEach(async () => {
      receiver = await given.open();
      return () => receiver.close();
    });

    describe.each(forms)('$form', (form) => {
      test('non-blocking: EAGAIN at once, then what came', async () => {
        const { socket, expected } = receiver;
        socket.setblocking(false);
        await expect(form.recv(socket, size)).rejects.toMatchObject({
          name: 'SocketError',
          code: 'EAGAIN',
          syscall: 'recv',
        });
        await receiver.deliver();
        expect(await form.recv(socket, size)).toEqual(expected);
      });

      test('timeout: TimeoutError when nothing comes, then what came', async () => {
        const { socket, expected } = receiver;
        socket.settimeout(TIMEOUT);
        const timeout = { name: 'TimeoutError', code: 'ETIMEDOUT' };
        await expect(form.recv(socket, size)).rejects.toMatchObject(timeout);
        socket.settimeout(30_000);
        await receiver.deliver();
        expect(await form.recv(socket, size)).toEqual(expected);
      });

      test('blocking: what came', async () => {
        await receiver.deliver();
        expect(await form.recv(receiver.socket, size)).toEqual(receiver.expected);
      });

      test('into memory of the caller, and no byte beyond', async () => {
        const { socket, expected } = receiver;
        await receiver.deliver();
        const memory = Buffer.alloc(size + 1, 0xaa);
        expect(await form.recvInto(socket, memory, size)).toBe(expected.length);
        expect(memory.subarray(0, expected.length)).toEqual(expected);
        expect(memory.subarray(expected.length).every((byte) => byte === 0xaa)).toBe(true);
      });

      test('with the address of the sender, in a form that this family has', async () => {
        await receiver.deliver();
        const { data, address } = await form.recvfrom(receiver.socket, size);
        expect(data).toEqual(receiver.expected);
        expect(address === null || typeof address === 'object').toBe(true);
        expect(address).not.toMatchObject({ data: expect.anything(), family: expect.anything() });
      });

      test('a closed socket refuses', async () => {
        receiver.socket.close();
        await expect(form.recv(receiver.socket, size)).rejects.toMatchObject({ code: 'EBADF' });
      });
    });

    test('a promise waits until something comes', async () => {
      const waiting = receiver.socket.recv(size);
      expect(await isPending(waiting)).toBe(true);
      await receiver.deliver();
      expect(await waiting).toEqual(receiver.expected);
    });

    if (given.readiness !== false)
      test('readable() tells when something has come', async () => {
        const waiting = receiver.socket.readable();
        expect(await isPending(waiting)).toBe(true);
        await receiver.deliver();
        await waiting;
        expect(receiver.socket.recvSync(size)).toEqual(receiver.expected);
      });

    test('an aborted wait rejects with the reason and loses nothing', async () => {
      const controller = new AbortController();
      const { signal } = controller;
      const waiting = receiver.socket.recv(size, { signal });
      const next = receiver.socket.recv(size);
      controller.abort(new Error('changed my mind'));
      await expect(waiting).rejects.toThrow('changed my mind');
      await expect(receiver.socket.recv(size, { signal })).rejects.toThrow('changed my mind');
      await receiver.deliver();
      expect(await next).toEqual(receiver.expected);
    });

    test('close() rejects all that wait with ECANCELED', async () => {
      const { socket } = receiver;
      const waits = [socket.recv(size), socket.recvfrom(size), socket.recvmsg(size, 64), socket.readable()];
      const outcomes = waits.map((wait) => expect(wait).rejects.toMatchObject({ code: 'ECANCELED' }));
      await isPending(waits[0] as Promise<unknown>);
      socket.close();
      await Promise.all(outcomes);
      expect(socket.fileno()).toBe(-1);
    });

    test('descriptors are closed in programs that are started', () => {
      expect(receiver.socket.getInheritable()).toBe(false);
    });

    test('inspect shows what it is', async () => {
      const { inspect } = await import('node:util');
      expect(inspect(receiver.socket)).toContain(given.family);
    });

    test('no descriptor is left, however it ends', async () => {
      receiver.close();
      const before = openDescriptors();
      for (let i = 0; i < 3; i++) {
        const each = await given.open();
        await each.deliver();
        await each.socket.recv(size);
        const waiting = each.socket.recv(size).catch(() => undefined);
        await isPending(waiting);
        each.close();
        await waiting;
      }
      // The poll of the first wait of a process opens what libuv keeps.
      expect(openDescriptors()).toBe(before);
    });
  });
}
