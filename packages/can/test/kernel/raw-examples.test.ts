import { beforeEach, expect, test } from 'vitest';
import { Candump, cansend } from '../support/can-utils.js';
import { example } from '../support/example.js';
import { listeners, needsCan, vcan } from '../support/interfaces.js';

beforeEach(needsCan);

test('the reference’s example answers as the Python program does', async () => {
  const name = vcan();
  const dump = new Candump(name);
  const program = example('reference', name);
  await listeners(name, 2);
  cansend(name, '123#112233');
  expect(await program.line()).toBe('Received: can_id=123, can_dlc=3, data=112233');
  expect(await dump.lines(3)).toEqual(['123#112233', '123#112233', '001#010203']);
});

test('dump shows frames and errors, and ends when it is interrupted', async () => {
  const name = vcan();
  const program = example('dump', name);
  await listeners(name, 1);
  cansend(name, '12345678##1112233');
  cansend(name, '20000040#0000000000000000');
  expect(await program.line()).toMatch(new RegExp(`^\\d+n ${name} 12345678 112233$`));
  expect(await program.line()).toMatch(/ error .*"busOff":true/);
  program.process.kill('SIGINT');
  expect(await program.exitCode()).toBe(0);
});
