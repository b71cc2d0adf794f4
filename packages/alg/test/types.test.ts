import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

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

const { ESNext, Node16 } = ts.ModuleKind;
const { Bundler, Node16: nodeResolution } = ts.ModuleResolutionKind;

test.each([
  ['node16, ESM', 'program.mts', esm, Node16, nodeResolution],
  ['node16, CommonJS', 'program.cts', cjs, Node16, nodeResolution],
  ['bundler', 'program.ts', esm, ESNext, Bundler],
])(
  'sockets have typed methods of the family: %s',
  { timeout: 60_000 },
  (_, name, start, module, moduleResolution) => {
    const options: ts.CompilerOptions = {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      lib: ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts'],
      types: ['node'],
    };
    expect(problems(`${root}node_modules/${name}`, program(start), options)).toEqual([]);
  },
);

/** What the compiler says of a program that is not on disk. */
function problems(file: string, text: string, options: ts.CompilerOptions): string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const made = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(made)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
