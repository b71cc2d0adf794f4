import type { Socket } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { forms } from '../forms.js';
import { openDescriptors } from '../proc.js';

export interface AddressingCase<A> {
  /** A socket of the family, unbound. */
  open(): Socket<A>;
  /** What is no address. */
  readonly refused: readonly unknown[];
}

/** What every socket must do with what is no address: refuse it before the kernel sees it, and stay usable. */
export function addressingConformance<A>(name: string, given: AddressingCase<A>): void {
  const refusal = { code: expect.stringMatching(/^ERR_(INVALID_ARG_TYPE|INVALID_ARG_VALUE|OUT_OF_RANGE)$/) };

  describe.each(forms)(`what is no address of ${name}, $form`, (form) => {
    test('is refused by bind, connect and sendto', async () => {
      const before = openDescriptors();
      const socket = given.open();
      try {
        for (const wrong of [undefined, null, 7, 'text', true, ...given.refused] as A[]) {
          await expect(bind(socket, wrong), String(wrong)).rejects.toMatchObject(refusal);
          await expect(connect(socket, wrong), String(wrong)).rejects.toMatchObject(refusal);
          await expect(sendto(socket, wrong), String(wrong)).rejects.toMatchObject(refusal);
        }
        expect(socket.fileno()).toBeGreaterThan(-1);
      } finally {
        socket.close();
      }
      expect(openDescriptors()).toBe(before);
    });

    // The blocking form throws, which an async function turns into a rejection.
    const bind = async (socket: Socket<A>, address: A) => form.bind(socket, address);
    const connect = async (socket: Socket<A>, address: A) => form.connect(socket, address);
    const sendto = async (socket: Socket<A>, address: A) => form.sendto(socket, 'data', address);
  });
}
