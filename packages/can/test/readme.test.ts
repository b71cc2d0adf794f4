import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { samples } from './support/readme.js';

/** What the text around a sample has said already. */
const prelude = `
  import * as all from '@sock/can';
  declare const {
    AF_CAN, CAN_ERR_MASK, claimJ1939Address, decodeErrorFrame, encodeJ1939Name, listCanInterfaces, openBcm, openCan,
    openIsotp, openJ1939, recvJ1939, setFilters,
  }: typeof all;
  declare const can: all.FrameSocket;
  declare const socket: import('@sock/core').Socket<all.CanAddress>;
  declare const name: bigint;
  declare const data: Buffer;
  declare const request: Buffer;
`;

test('the samples of the README are TypeScript that compiles', () => {
  const [program, ...rest] = samples();
  const parts = rest.map(({ code }) => `async () => {\n${code}\n};`);
  const source = `${program?.code}\n`;
  const config = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  const read = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
  );
  const files = new Map([
    [fileURLToPath(new URL('readme-program.ts', import.meta.url)), source],
    [fileURLToPath(new URL('readme-samples.ts', import.meta.url)), `${prelude}\n${parts.join('\n')}`],
  ]);
  const options = { ...read?.options, noUnusedLocals: false, useUnknownInCatchVariables: false };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, language) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, text, language);
  };
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host));
  const wrong = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(wrong).toEqual([]);
  expect(rest.length).toBeGreaterThan(15);
});
