import { describe, expect, test } from 'vitest';
import { script } from '../../../tooling/vitest/peer.js';

describe('a descriptor that somebody else has closed', () => {
  const preamble = `
    import { closeSync } from 'node:fs';
    import { socketpair } from '@sock/core';
    const [socket, peer] = socketpair();
    const code = (promise) => promise.then(() => 'no error', (error) => error.code);
    const turns = () => new Promise((resolve) => setTimeout(resolve, 50));
    const end = () => { try { socket.close(); return 'closed'; } catch (error) { return error.code; } };
    const report = (...codes) => console.log(JSON.stringify(codes));
  `;

  test.each([
    [
      'before a call',
      `closeSync(socket.fileno());
       const sync = () => { try { socket.recvSync(1); } catch (error) { return error.code; } };
       report(await code(socket.recv(1)), await code(socket.send('x')), sync(), end());`,
      ['EBADF', 'EBADF', 'EBADF', 'EBADF'],
    ],
    [
      'during a wait',
      `const wait = code(socket.recv(1));
       await turns();
       closeSync(socket.fileno());
       await turns();
       const sent = code(socket.sendall(Buffer.alloc(1 << 24)));
       await turns();
       const closed = end();
       report(await wait, await sent, closed);`,
      ['ECANCELED', 'EBADF', 'EBADF'],
    ],
    [
      'during a wait with a timeout',
      `socket.settimeout(100);
       const wait = code(socket.recv(1));
       await turns();
       closeSync(socket.fileno());
       report(await wait, end());`,
      ['EBADF', 'EBADF'],
    ],
    [
      'in the turn in which a wait began',
      `const wait = code(socket.recv(1));
       closeSync(socket.fileno());
       await turns();
       const closed = end();
       report(await wait, closed);`,
      [expect.stringMatching(/^(EBADF|ECANCELED)$/), 'EBADF'],
    ],
  ])('gives EBADF: %s', async (_, code, expected) => {
    const program = script(preamble + code);
    expect(await program.json()).toEqual(expected);
    await program.end();
  });
});
