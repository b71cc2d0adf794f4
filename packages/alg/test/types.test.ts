import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { resolutions, typeProblems } from '../../../tooling/vitest/type-problems.js';

// Here all packages are installed, as they are built for users.
const root = fileURLToPath(new URL('../../../', import.meta.url));

const program = (start: string) => `${start}
  async function send() {
    const socket = new Socket(AF_ALG, SOCK_SEQPACKET);
    await socket.bind({ type: 'skcipher', name: 'cbc(aes)' });
    const { socket: operation } = await socket.accept();
    const sent: number = await operation.sendmsgAfalg(['text'], { op: ALG_OP_ENCRYPT, iv: Buffer.alloc(16) });
    const again: number = operation.sendmsgAfalgSync(['text'], { op: ALG_OP_ENCRYPT, assoclen: 0 });
    // @ts-expect-error there is an operation in it
    await operation.sendmsgAfalg(['text'], { iv: 'text' });
    // @ts-expect-error the address has a name
    await socket.bind({ type: 'skcipher' });
    return sent + again;
  }
  void send;`;

const esm = `import { AF_ALG, ALG_OP_ENCRYPT } from '@sock/alg'; import { SOCK_SEQPACKET, Socket } from '@sock/core';`;
const cjs = `import alg = require('@sock/alg'); import core = require('@sock/core');
  const { AF_ALG, ALG_OP_ENCRYPT } = alg; const { SOCK_SEQPACKET, Socket } = core;`;

const { node16, bundler } = resolutions;

test.each([
  ['node16, ESM', 'program.mts', esm, node16],
  ['node16, CommonJS', 'program.cts', cjs, node16],
  ['bundler', 'program.ts', esm, bundler],
])('sockets have typed methods of the family: %s', { timeout: 60_000 }, (_, name, start, resolution) => {
  expect(typeProblems(`${root}node_modules/${name}`, resolution, program(start))).toEqual([]);
});
