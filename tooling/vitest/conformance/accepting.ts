import type { Socket } from '@sock/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '../forms.js';
import { openDescriptors } from '../proc.js';
import { isPending } from '../time.js';

/** A socket that listens, and somebody who connects to it. */
export interface Listener<A> {
  readonly socket: Socket<A>;
  /** Connects once, and answers the connected socket. */
  connect(): Promise<Socket<A>>;
  close(): void;
}

export interface AcceptingCase<A> {
  open(): Listener<A> | Promise<Listener<A>>;
  /** Whether connections have a sender's address; `false` where the kernel gives none. */
  readonly addressed?: boolean;
  /** The error of a receive after the peer's end, where the kernel does not make it an empty one. */
  readonly end?: string;
}

const MESSAGE = Buffer.from('through the connection');

/** What every family with connections must do. */
export function acceptingConformance<A>(name: string, given: AcceptingCase<A>): void {
  describe(`connections of ${name}`, () => {
    let listener: Listener<A>;
    let opened: { close(): void }[];
    const kept = <S extends { close(): void }>(socket: S): S => {
      opened.push(socket);
      return socket;
    };
    beforeEach(async () => {
      listener = await given.open();
      opened = [listener];
      return () => {
        for (const each of opened) each.close();
      };
    });

    describe.each(forms)('$form', (form) => {
      test('accept, and bytes in both directions', async () => {
        const connecting = listener.connect();
        const [client, accepted] = await Promise.all([connecting, listener.socket.accept()]);
        const server = kept(accepted.socket);
        kept(client);
        if (given.addressed !== false) expect(accepted.address).toBeTypeOf('object');
        await form.sendall(client, MESSAGE);
        expect(await form.recv(server, 4096)).toEqual(MESSAGE);
        await form.sendall(server, MESSAGE);
        expect(await form.recv(client, 4096)).toEqual(MESSAGE);
        expect(server.family).toBe(listener.socket.family);
      });

      test(`the end of the peer is ${given.end ?? 'an empty receive'}`, async () => {
        const [client, accepted] = await Promise.all([listener.connect(), listener.socket.accept()]);
        const server = kept(accepted.socket);
        client.close();
        const received = form.recv(server, 4096);
        if (given.end) await expect(received).rejects.toMatchObject({ code: given.end });
        else expect(await received).toHaveLength(0);
      });

      test('timeout and non-blocking mode of accept', async () => {
        listener.socket.settimeout(40);
        await expect(form.accept(listener.socket)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
        listener.socket.setblocking(false);
        await expect(form.accept(listener.socket)).rejects.toMatchObject({ code: 'EAGAIN' });
      });
    });

    test('an aborted accept loses no connection', async () => {
      const controller = new AbortController();
      const waiting = listener.socket.accept({ signal: controller.signal });
      expect(await isPending(waiting)).toBe(true);
      controller.abort(new Error('changed my mind'));
      await expect(waiting).rejects.toThrow('changed my mind');
      const [client, accepted] = await Promise.all([listener.connect(), listener.socket.accept()]);
      kept(client);
      kept(accepted.socket);
    });

    test('close() rejects accepts that wait', async () => {
      const waiting = expect(listener.socket.accept()).rejects.toMatchObject({ code: 'ECANCELED' });
      listener.socket.close();
      await waiting;
    });

    test('no descriptor is left', async () => {
      const before = openDescriptors();
      for (let i = 0; i < 3; i++) {
        const [client, accepted] = await Promise.all([listener.connect(), listener.socket.accept()]);
        client.close();
        accepted.socket.close();
      }
      expect(openDescriptors()).toBe(before);
    });
  });
}
